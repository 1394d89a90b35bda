import { Link } from "@remix-run/react";
import { Icon } from "./icon";

export type AccountLinkProps = { to: string; children: string };

/** "Accedi", for who is not known yet. */
export function AccountLink({ to, children }: AccountLinkProps) {
  return (
    <Link className="account-link" to={to}>
      <Icon name="user" size="sm" />
      {children}
    </Link>
  );
}

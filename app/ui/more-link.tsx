import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export type MoreLinkProps = { to: string; children: ReactNode };

/** "Tutti i …": on to the whole list. */
export function MoreLink({ to, children }: MoreLinkProps) {
  return (
    <Link className="more-link" to={to}>
      {children}
      <Icon name="arrow-right" size="sm" />
    </Link>
  );
}

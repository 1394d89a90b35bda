import { Form, Link } from "@remix-run/react";
import { Avatar } from "./avatar";
import { Badge } from "./badge";
import { Icon, type IconName } from "./icon";
import { useClosingDetails } from "./use-closing-details";

export type AccountMenuProps = {
  /** Name of the menu, read out before the person's name. */
  label: string;
  name: string;
  /** Under the name. */
  detail?: string;
  items: { to: string; label: string; icon?: IconName; count?: number }[];
  /** By POST. */
  signOut: { action: string; label: string };
  /** Beside the menu: what waits. `label` tells the number too, e.g. "Notifiche: 3 da leggere". */
  counts?: { to: string; label: string; count: number; icon: IconName }[];
};

/** The signed-in person's menu in the slim header; a plain disclosure, works without JavaScript. */
export function AccountMenu({ label, name, detail, items, signOut, counts = [] }: AccountMenuProps) {
  const details = useClosingDetails();
  return (
    <>
      {counts.map(({ to, label: said, count, icon }) => (
        <Link key={to} className="header-bell" to={to}>
          <Icon name={icon} size="sm" label={said} />
          {count > 0 && (
            <span aria-hidden="true">
              <Badge tone="white">{count > 99 ? "99+" : count}</Badge>
            </span>
          )}
        </Link>
      ))}
      <details className="dropdown account-menu" ref={details}>
        <summary>
          <Avatar name={name} size="sm" />
          <span className="visually-hidden">{label}</span>
          <span className="account-name">{name}</span>
          <Icon name="caret" size="xs" className="icon-caret" />
        </summary>
        <div className="dropdown-menu">
          <div className="dropdown-head">
            <span className="person-name">{name}</span>
            {detail && <span className="person-detail">{detail}</span>}
          </div>
          <ul>
            {items.map((item) => (
              <li key={item.to}>
                <Link className="dropdown-item" to={item.to}>
                  {item.icon && <Icon name={item.icon} size="sm" />}
                  {item.label}
                  {item.count ? <Badge>{item.count}</Badge> : null}
                </Link>
              </li>
            ))}
          </ul>
          <hr />
          <Form method="post" action={signOut.action}>
            <button type="submit" className="dropdown-item">
              <Icon name="sign-out" size="sm" />
              {signOut.label}
            </button>
          </Form>
        </div>
      </details>
    </>
  );
}

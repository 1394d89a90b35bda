import { Link } from "@remix-run/react";
import { classNames } from "./class-names";

export type BreadcrumbProps = {
  /** Name of the landmark, e.g. "Percorso di navigazione". */
  label: string;
  /** From home to here; the last one is this page. */
  items: { to?: string; label: string }[];
};

/** Where one is; on phones only the way up. */
export function Breadcrumb({ label, items }: BreadcrumbProps) {
  const last = items.length - 1;
  return (
    <nav aria-label={label}>
      <ol className="breadcrumb">
        {items.map((item, index) => (
          <li className={classNames(index === last - 1 && "breadcrumb-up")} key={item.to ?? item.label}>
            {item.to && index !== last ? (
              <Link to={item.to}>{item.label}</Link>
            ) : (
              <span aria-current={index === last ? "page" : undefined}>{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

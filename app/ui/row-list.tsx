import { Children, type ReactNode } from "react";

export type RowListProps = { label?: string; children: ReactNode };

/** `<ItemRow>`s, one under the other. */
export function RowList({ label, children }: RowListProps) {
  return (
    <ul className="row-list" aria-label={label}>
      {Children.map(children, (child) => child && <li>{child}</li>)}
    </ul>
  );
}

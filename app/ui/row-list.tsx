import { Children, type ReactNode } from "react";

export type RowListProps = { label?: string; children: ReactNode };

/** `<ItemRow>`s, one under the other. */
export function RowList({ label, children }: RowListProps) {
  return (
    <ul className="row-list" aria-label={label}>
      {Children.toArray(children).map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the children carry their own keys
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}

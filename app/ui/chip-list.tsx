import { Children, type ReactNode } from "react";

export type ChipListProps = { label?: string; children: ReactNode };

/** `<Chip>`s in a row. */
export function ChipList({ label, children }: ChipListProps) {
  return (
    <ul className="chip-list" aria-label={label}>
      {Children.toArray(children).map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the children carry their own keys
        <li key={index}>{child}</li>
      ))}
    </ul>
  );
}

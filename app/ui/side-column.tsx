import type { ReactNode } from "react";

export type SideColumnProps = { label: string; children: ReactNode };

/** The side of a `<TwoColumn>`: a stack of `<SideBlock>`s. */
export function SideColumn({ label, children }: SideColumnProps) {
  return (
    <aside className="side-column" aria-label={label}>
      {children}
    </aside>
  );
}

import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type SideColumnProps = {
  label: string;
  /** On wide screens it stays in sight while the content goes by; for a short one. */
  sticky?: boolean;
  children: ReactNode;
};

/** The side of a `<TwoColumn>`: a stack of `<SideBlock>`s. */
export function SideColumn({ label, sticky, children }: SideColumnProps) {
  return (
    <aside className={classNames("side-column", sticky && "side-column-sticky")} aria-label={label}>
      {children}
    </aside>
  );
}

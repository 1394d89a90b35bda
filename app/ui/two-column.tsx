import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TwoColumnProps = {
  /** A `<SideColumn>`; without one the content has the whole width. */
  side: ReactNode;
  /** Where the side stands on wide screens; on narrow ones `end` comes after the content, `start` before. */
  sideAt?: "end" | "start";
  children: ReactNode;
};

/** The content, and beside it what belongs to it. */
export function TwoColumn({ side, sideAt = "end", children }: TwoColumnProps) {
  if (!side) return <>{children}</>;
  return (
    <div className={classNames("two-column", sideAt === "start" && "two-column-start")}>
      {sideAt === "start" && side}
      <div>{children}</div>
      {sideAt === "end" && side}
    </div>
  );
}

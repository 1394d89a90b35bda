import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type TwoColumnProps = {
  /** A `<SideColumn>`; without one the content has the whole width. */
  side: ReactNode;
  /** Where the side stands on wide screens; on narrow ones `end` comes after the content, `start` before. */
  sideAt?: "end" | "start";
  /** Comes before all else; on wide screens at the head of the side. */
  first?: ReactNode;
  children: ReactNode;
};

/** The content, and beside it what belongs to it. */
export function TwoColumn({ side, sideAt = "end", first, children }: TwoColumnProps) {
  if (!side) return <>{children}</>;
  return (
    <div
      className={classNames(
        "two-column",
        sideAt === "start" && "two-column-start",
        Boolean(first) && "two-column-led",
      )}
    >
      {first && <div className="two-column-first">{first}</div>}
      {sideAt === "start" && side}
      <div className="two-column-content">{children}</div>
      {sideAt === "end" && side}
    </div>
  );
}

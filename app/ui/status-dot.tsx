import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type StatusDotProps = {
  state: "on" | "busy" | "off";
  /** Says what the dot means; always seen, so that it is not the colour alone that speaks. */
  children: ReactNode;
};

/** Whether somebody or something is there. */
export function StatusDot({ state, children }: StatusDotProps) {
  return (
    <span
      className={classNames(
        "status-dot",
        state === "on" && "status-dot-on",
        state === "busy" && "status-dot-busy",
      )}
    >
      {children}
    </span>
  );
}

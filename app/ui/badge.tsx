import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BadgeProps = { tone?: "neutral" | "primary" | "danger" | "white"; children: ReactNode };

const TONES = { neutral: "", primary: "badge-primary", danger: "badge-danger", white: "badge-white" };

/** A count. */
export function Badge({ tone = "neutral", children }: BadgeProps) {
  return <span className={classNames("badge", TONES[tone])}>{children}</span>;
}

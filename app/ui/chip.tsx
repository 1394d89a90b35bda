import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type ChipProps = {
  tone?: "neutral" | "primary" | "success" | "warning" | "danger" | "outline";
  icon?: IconName;
  /** Leads to everything of this kind. */
  to?: string;
  children: ReactNode;
};

const TONES = {
  neutral: "",
  primary: "chip-primary",
  success: "chip-success",
  warning: "chip-warning",
  danger: "chip-danger",
  outline: "chip-outline",
};

/** A state or a theme in a word; the colour only underlines what the word says. */
export function Chip({ tone = "neutral", icon, to, children }: ChipProps) {
  const classes = classNames("chip", TONES[tone]);
  const content = (
    <>
      {icon && <Icon name={icon} size="xs" />}
      {children}
    </>
  );
  if (to === undefined) return <span className={classes}>{content}</span>;
  return (
    <Link className={classes} to={to}>
      {content}
    </Link>
  );
}

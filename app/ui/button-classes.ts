import { classNames } from "./class-names";

export type ButtonLook = {
  /** One `primary` per view. `white` and `outline-white` stand on blue. */
  variant?: "primary" | "secondary" | "danger" | "text" | "white" | "outline-white";
  /** md is 44 pixels high, sm 36. */
  size?: "md" | "sm";
  /** As wide as what holds it. */
  block?: boolean;
  /** Only the icon is seen; the text is read out. */
  iconOnly?: boolean;
};

const VARIANTS = {
  primary: "btn-primary",
  secondary: "btn-outline-primary",
  danger: "btn-danger",
  text: "btn-text",
  white: "btn-white",
  "outline-white": "btn-outline-white",
};

/** The classes shared by buttons and links that look like buttons. */
export function buttonClasses(look: ButtonLook, className?: string): string {
  return classNames(
    "btn",
    VARIANTS[look.variant ?? "primary"],
    look.size === "sm" && "btn-sm",
    look.block && "btn-block",
    look.iconOnly && "btn-icon",
    className,
  );
}

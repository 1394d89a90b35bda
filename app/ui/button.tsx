import type { ButtonHTMLAttributes, ReactNode } from "react";
import { type ButtonLook, buttonClasses } from "./button-classes";
import { Icon, type IconName } from "./icon";
import { Spinner } from "./spinner";

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  ButtonLook & {
    /** Before the text. With `iconOnly` it stands alone and the children are only read out. */
    icon?: IconName;
    /** At work: a spinner, no second press. The button keeps the focus; say what happens in `children`. */
    busy?: boolean;
    children: ReactNode;
  };

/** A button of a form unless `type` says otherwise. */
export function Button({
  variant,
  size,
  block,
  iconOnly,
  icon,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="submit"
      {...rest}
      className={buttonClasses({ variant, size, block, iconOnly }, className)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <Spinner /> : icon && <Icon name={icon} size="sm" />}
      {iconOnly ? <span className="visually-hidden">{children}</span> : children}
    </button>
  );
}

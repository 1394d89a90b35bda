import { Link, type LinkProps } from "@remix-run/react";
import { type ButtonLook, buttonClasses } from "./button-classes";
import { Icon, type IconName } from "./icon";

export type ButtonLinkProps = LinkProps &
  ButtonLook & {
    icon?: IconName;
    /** After the text, for "go on". */
    iconEnd?: IconName;
  };

/** Goes somewhere but looks like a button. */
export function ButtonLink({
  variant,
  size,
  block,
  iconOnly,
  icon,
  iconEnd,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClasses({ variant, size, block, iconOnly }, className)}>
      {icon && <Icon name={icon} size="sm" />}
      {iconOnly ? <span className="visually-hidden">{children}</span> : children}
      {iconEnd && <Icon name={iconEnd} size="sm" />}
    </Link>
  );
}

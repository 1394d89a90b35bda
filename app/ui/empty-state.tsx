import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";
import { Icon, type IconName } from "./icon";

export type EmptyStateProps = {
  icon?: IconName;
  title: ReactNode;
  level?: HeadingLevel;
  /** What one could do about it, usually a `<ButtonLink>`. */
  action?: ReactNode;
  children?: ReactNode;
};

/** Nothing here yet: says why, and what one can do. */
export function EmptyState({ icon, title, level = 2, action, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon && <Icon name={icon} size="xl" />}
      <Heading level={level}>{title}</Heading>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

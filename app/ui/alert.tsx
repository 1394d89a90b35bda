import type { ReactNode } from "react";
import { Icon } from "./icon";

export type AlertProps = {
  tone: "info" | "success" | "warning" | "danger";
  title?: ReactNode;
  /** What the icon says to those who don't see it, e.g. "Attenzione"; not needed where the text says it. */
  label?: string;
  /** `status` is read out when it appears, `alert` at once. Leave away what is there from the beginning. */
  live?: "status" | "alert";
  /** Buttons and links. */
  actions?: ReactNode;
  children?: ReactNode;
};

const TONES = {
  info: { className: "alert alert-info", icon: "info" },
  success: { className: "alert alert-success", icon: "check" },
  warning: { className: "alert alert-warning", icon: "warning" },
  danger: { className: "alert alert-danger", icon: "alert" },
} as const;

/** A notice that stands out of the page. */
export function Alert({ tone, title, label, live, actions, children }: AlertProps) {
  const { className, icon } = TONES[tone];
  return (
    <div className={className} role={live}>
      <Icon name={icon} label={label} />
      <div className="alert-body">
        {title && <p className="alert-title">{title}</p>}
        {children}
      </div>
      {actions && <div className="alert-actions">{actions}</div>}
    </div>
  );
}

import type { ReactNode } from "react";
import { Icon } from "./icon";

export type FieldErrorProps = {
  /** Named by the control's `aria-describedby`. */
  id: string;
  children: ReactNode;
};

/** What is wrong with one control. */
export function FieldError({ id, children }: FieldErrorProps) {
  return (
    <p className="invalid-feedback" id={id}>
      <Icon name="alert" size="sm" />
      <span>{children}</span>
    </p>
  );
}

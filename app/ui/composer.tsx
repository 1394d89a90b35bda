import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

export type ComposerProps = {
  title: ReactNode;
  avatar?: ReactNode;
  /** The controls, usually a `<Field kind="textarea" wide>` with a ref of `useGrowingTextarea`. */
  children: ReactNode;
  /** Buttons, the main one first. */
  actions: ReactNode;
  /** Beside the buttons: whether the draft is kept, how to format. */
  hint?: ReactNode;
  level?: HeadingLevel;
  id?: string;
};

/** The place where one writes; put it inside the form. */
export function Composer({ title, avatar, children, actions, hint, level = 2, id }: ComposerProps) {
  return (
    <div className="composer" id={id}>
      <div className="composer-head">
        {avatar}
        <Heading level={level}>{title}</Heading>
      </div>
      {children}
      <div className="composer-actions">
        {actions}
        {hint && <div className="composer-hint">{hint}</div>}
      </div>
    </div>
  );
}

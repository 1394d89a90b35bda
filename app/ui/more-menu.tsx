import type { ReactNode } from "react";
import { Icon } from "./icon";
import { useClosingDetails } from "./use-closing-details";

export type MoreMenuProps = {
  /** On the button that opens it. */
  label: string;
  /** Read out after the label: more of what. */
  about: string;
  /** Buttons, links, forms of one button; a disclosure that asks further stands last. */
  children: ReactNode;
};

/** What is done more seldom, under one button at the end of a row; a plain disclosure, works without JavaScript. */
export function MoreMenu({ label, about, children }: MoreMenuProps) {
  const details = useClosingDetails();
  return (
    <details className="dropdown more-menu" ref={details}>
      <summary className="btn btn-text btn-sm">
        {label}
        <span className="visually-hidden">: {about}</span>
        <Icon name="caret" size="xs" className="icon-caret" />
      </summary>
      <div className="dropdown-menu">{children}</div>
    </details>
  );
}

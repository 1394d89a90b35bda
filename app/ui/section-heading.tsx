import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

export type SectionHeadingProps = {
  id?: string;
  level?: HeadingLevel;
  /** A sentence under the heading. */
  lead?: ReactNode;
  /** At the right: a link to everything, or a button. */
  action?: ReactNode;
  children: ReactNode;
};

/** The head of a part of the page. */
export function SectionHeading({ id, level = 2, lead, action, children }: SectionHeadingProps) {
  return (
    <div className="section-heading">
      <Heading level={level} id={id}>
        {children}
      </Heading>
      {action}
      {lead && (
        <div className="section-heading-lead">
          <p>{lead}</p>
        </div>
      )}
    </div>
  );
}

import type { ReactNode } from "react";

export type PageHeadingProps = {
  title: ReactNode;
  /** Above the title: what kind of thing this is. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** Under the lead, in a row: chips, dates. */
  children?: ReactNode;
  /** On a row of their own: the page's one main button, perhaps a second one. */
  actions?: ReactNode;
};

/** The head of a page, with its only h1. */
export function PageHeading({ title, eyebrow, lead, children, actions }: PageHeadingProps) {
  return (
    <div className="page-head">
      {eyebrow && <p className="page-head-eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children && <div className="cluster">{children}</div>}
      {actions && <div className="cluster">{actions}</div>}
    </div>
  );
}

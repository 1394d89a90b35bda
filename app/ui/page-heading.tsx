import type { ReactNode } from "react";

export type PageHeadingProps = {
  title: ReactNode;
  /** Above the title: what kind of thing this is. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** Under the lead, in a row: chips, dates. */
  children?: ReactNode;
  /** Between those and the actions: who or what the page is about, drawn. */
  figure?: ReactNode;
  /** On a row of their own: the page's one main button first, on phones the only one that looks like one. */
  actions?: ReactNode;
};

/** The head of a page, with its only h1. */
export function PageHeading({ title, eyebrow, lead, children, figure, actions }: PageHeadingProps) {
  return (
    <div className="page-head">
      {eyebrow && <p className="page-head-eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children && <div className="cluster">{children}</div>}
      {figure}
      {actions && <div className="cluster page-head-actions">{actions}</div>}
    </div>
  );
}

import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Heading, type HeadingLevel } from "./heading";

export type CardProps = {
  title: ReactNode;
  /** The whole card leads there. */
  to?: string;
  level?: HeadingLevel;
  /** Above the title: chips, a kind, a date. */
  eyebrow?: ReactNode;
  /** Under the text, quieter. */
  meta?: ReactNode;
  /** Behind a line at the bottom; links and buttons in it work beside the card's own. */
  footer?: ReactNode;
  tone?: "plain" | "light";
  children?: ReactNode;
};

/** One thing among others. */
export function Card({ title, to, level = 3, eyebrow, meta, footer, tone = "plain", children }: CardProps) {
  return (
    <article className={classNames("card", to && "card-linked", tone === "light" && "card-light")}>
      {eyebrow && <div className="card-eyebrow">{eyebrow}</div>}
      <Heading level={level} className="card-title">
        {to ? <Link to={to}>{title}</Link> : title}
      </Heading>
      {children && <div className="card-body">{children}</div>}
      {meta && <div className="card-meta">{meta}</div>}
      {footer && <div className="card-footer">{footer}</div>}
    </article>
  );
}

import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Heading, type HeadingLevel } from "./heading";

export type ItemRowProps = {
  title: ReactNode;
  /** The whole row leads there. */
  to?: string;
  level?: HeadingLevel;
  /** At the left: an icon or an avatar. */
  lead?: ReactNode;
  /** A line or two of text. */
  children?: ReactNode;
  /** Quieter, under the text. */
  meta?: ReactNode;
  /** At the right: chips, a count. */
  end?: ReactNode;
};

/** One thing in a list of many, on a line; stands in a `<RowList>`. */
export function ItemRow({ title, to, level = 3, lead, children, meta, end }: ItemRowProps) {
  return (
    <article className={classNames("item-row", !lead && "item-row-plain")}>
      {lead && <div className="item-row-lead">{lead}</div>}
      <div>
        <Heading level={level} className="item-row-title">
          {to ? <Link to={to}>{title}</Link> : title}
        </Heading>
        {children && <p className="item-row-text">{children}</p>}
        {meta && <div className="item-row-meta">{meta}</div>}
      </div>
      {end && <div className="item-row-end">{end}</div>}
    </article>
  );
}

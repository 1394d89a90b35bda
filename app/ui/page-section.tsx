import { type ReactNode, useId } from "react";
import { SectionHeading, type SectionHeadingProps } from "./section-heading";

export type PageSectionProps = Omit<SectionHeadingProps, "id" | "children"> & {
  title: ReactNode;
  /** The anchor. */
  id?: string;
  children: ReactNode;
};

/** A part of the page under its heading. */
export function PageSection({ title, id, children, ...heading }: PageSectionProps) {
  const headingId = useId();
  return (
    <section className="page-section" id={id} aria-labelledby={headingId}>
      <SectionHeading id={headingId} {...heading}>
        {title}
      </SectionHeading>
      {children}
    </section>
  );
}

import type { ReactNode } from "react";
import { Heading, type HeadingLevel } from "./heading";

export type SideBlockProps = { title: ReactNode; level?: HeadingLevel; children: ReactNode };

/** One subject in the side column. */
export function SideBlock({ title, level = 2, children }: SideBlockProps) {
  return (
    <section className="side-block">
      <Heading level={level}>{title}</Heading>
      {children}
    </section>
  );
}

import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "./class-names";

export type ProseProps = {
  /** The smaller one, for messages. */
  size?: "md" | "sm";
} & ({ html: string; children?: never } | { html?: never; children: ReactNode });

/** Long text. `html` must come from the server's renderer, which sanitises what people write. */
export function Prose({ size = "md", html, children }: ProseProps) {
  const ref = useRef<HTMLDivElement>(null);
  // What scrolls sideways must be reached by keyboard; not every browser sees to it by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text, other tables
  useEffect(() => {
    for (const element of ref.current?.querySelectorAll<HTMLElement>("pre, table") ?? []) {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    }
  }, [html]);
  const classes = classNames("prose", size === "sm" && "prose-sm");
  if (html === undefined) {
    return (
      <div className={classes} ref={ref}>
        {children}
      </div>
    );
  }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it was stored
  return <div className={classes} ref={ref} dangerouslySetInnerHTML={{ __html: html }} />;
}

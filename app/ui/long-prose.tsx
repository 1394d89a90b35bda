import type { ReactNode } from "react";
import { Prose } from "./prose";
import { splitHtml } from "./split-html";

/** Characters that a phone shows at first. */
const FIRST = 450;

export type LongProseProps = {
  html: string;
  /** On the button that opens the rest, and on the same button while it is open. */
  more: ReactNode;
  less: ReactNode;
};

/** A long text: on phones its beginning, the rest behind a disclosure; whole on wide screens and in print. */
export function LongProse({ html, more, less }: LongProseProps) {
  const [first, rest] = splitHtml(html, FIRST);
  if (!rest) return <Prose html={html} />;
  return (
    <>
      <Prose html={first} />
      <details className="long-prose">
        <summary>
          <span className="long-prose-more">{more}</span>
          <span className="long-prose-less">{less}</span>
        </summary>
        <Prose html={rest} />
      </details>
    </>
  );
}

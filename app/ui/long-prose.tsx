import type { ReactNode } from "react";
import { Prose } from "./prose";
import { splitHtml } from "./split-html";

/** Characters that a phone shows before "Leggi tutto". */
const FIRST = 450;

/** A long text: on phones its beginning, the rest behind a disclosure; whole on wide screens and in print. */
export function LongProse({ html, more }: { html: string; more: ReactNode }) {
  const [first, rest] = splitHtml(html, FIRST);
  if (!rest) return <Prose html={html} />;
  return (
    <>
      <Prose html={first} />
      <details className="long-prose">
        <summary>{more}</summary>
        <Prose html={rest} />
      </details>
    </>
  );
}

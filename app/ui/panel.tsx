import type { ReactNode } from "react";

/** A quiet ground for what stands a little apart: an opening, an aside, an explanation. */
export function Panel({ children }: { children: ReactNode }) {
  return <div className="panel">{children}</div>;
}

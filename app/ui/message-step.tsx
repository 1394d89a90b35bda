import type { ReactNode } from "react";

/** A quiet line between two messages: what happened there besides them. */
export function MessageStep({ children }: { children: ReactNode }) {
  return <p className="message-step">{children}</p>;
}

import type { ReactNode } from "react";

/** A line across a list of messages that says something: where the new ones begin. */
export function MessageDivider({ children }: { children: ReactNode }) {
  return <div className="message-divider">{children}</div>;
}

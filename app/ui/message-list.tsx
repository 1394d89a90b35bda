import type { ReactNode } from "react";

export type MessageListProps = {
  label?: string;
  /** `<li>`s, each with a `<Message>` or a `<MessageDivider>`. */
  children: ReactNode;
};

/** Messages one under the other, in order. */
export function MessageList({ label, children }: MessageListProps) {
  return (
    <ol className="message-list" aria-label={label}>
      {children}
    </ol>
  );
}

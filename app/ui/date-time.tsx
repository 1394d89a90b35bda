import type { ReactNode } from "react";

export type DateTimeProps = {
  /** ISO 8601, with its zone. */
  at: string;
  /** The full date and time, for who hovers. */
  title?: string;
  /** As people read it: "16 aprile 2018". */
  children: ReactNode;
};

/** A moment, for people and for machines. */
export function DateTime({ at, title, children }: DateTimeProps) {
  return (
    <time dateTime={at} title={title}>
      {children}
    </time>
  );
}

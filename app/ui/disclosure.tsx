import { type ReactNode, useEffect, useRef, useState } from "react";

export type DisclosureProps = {
  /** On the button that opens it. */
  summary: ReactNode;
  /** It is what one comes for: a full button instead of words. */
  prominent?: boolean;
  /** Opened when this becomes true; it is then the reader's to close. */
  open?: boolean;
  children: ReactNode;
};

/** Shown when asked for, without JavaScript too; what is in it stands where it is, so it fits any screen. */
export function Disclosure({ summary, prominent = false, open = false, children }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [atFirst] = useState(open);
  useEffect(() => {
    if (open && details.current) details.current.open = true;
  }, [open]);
  return (
    <details ref={details} open={atFirst}>
      <summary className={prominent ? "btn btn-outline-primary" : "btn btn-text btn-sm"}>{summary}</summary>
      {children}
    </details>
  );
}

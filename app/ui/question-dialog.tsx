import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";

export type QuestionDialogProps = {
  open: boolean;
  title: string;
  children: ReactNode;
  /** What happens when the reader thinks better of it: Escape too. */
  stay: { label: string; onChoose: () => void };
  go: { label: string; onChoose: () => void };
};

/** Asks before something is done that cannot be taken back; holds the keyboard until it is answered. */
export function QuestionDialog({ open, title, children, stay, go }: QuestionDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        stay.onChoose();
      }}
    >
      <h2 className="question-title" id={`${id}-title`}>
        {title}
      </h2>
      <div id={`${id}-text`}>{children}</div>
      <div className="question-actions">
        <Button type="button" onClick={stay.onChoose}>
          {stay.label}
        </Button>
        <Button type="button" variant="secondary" onClick={go.onChoose}>
          {go.label}
        </Button>
      </div>
    </dialog>
  );
}

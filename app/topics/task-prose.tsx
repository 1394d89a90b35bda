import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { PostView } from "../../server/topics/contract.ts";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { FieldError } from "../ui/field-error";
import { Prose } from "../ui/prose";
import type { PostAnswer } from "./post-answer";

type Props = { post: PostView; onChanged: (post: PostView) => void };

/** The text of one's own message: its boxes can be ticked. Without JavaScript, by changing the message. */
export function TaskProse({ post, onChanged }: Props) {
  const texts = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const ticked = useRef<string | null>(null);
  const { submit, data: answer } = useFetcher<PostAnswer>();
  const { number, html } = post;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text, other boxes
  useEffect(() => {
    const boxes = [...(frame.current?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])];
    for (const box of boxes) box.disabled = false;
    // The one that was pressed is another element now.
    const again = boxes.find(({ value }) => value === ticked.current);
    if (document.activeElement === document.body) again?.focus({ preventScroll: true });
    ticked.current = null;
  }, [html]);
  useEffect(() => {
    const element = frame.current;
    function tick({ target }: Event) {
      if (!(target instanceof HTMLInputElement)) return;
      ticked.current = target.value;
      const done = target.checked ? "yes" : "no";
      submit({ intent: "tick", number, task: target.value, done, live: "1" }, { method: "post" });
    }
    element?.addEventListener("change", tick);
    return () => element?.removeEventListener("change", tick);
  }, [submit, number]);
  useEffect(() => {
    if (!answer) return;
    if (answer.ok) return onChanged(answer.post);
    // As it is on the server.
    for (const box of frame.current?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])
      box.checked = box.defaultChecked;
  }, [answer, onChanged]);
  return (
    <div ref={frame}>
      <Prose size="sm" html={html} />
      {answer?.ok === false && (
        <FieldError id={`tick-${number}`}>{problemText(texts, answer.problem)}</FieldError>
      )}
    </div>
  );
}

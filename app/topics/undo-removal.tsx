import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { type PostView, UNDO_MINUTES } from "../../server/topics/contract.ts";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field-error";
import type { PostAnswer } from "./post-answer";

const WINDOW_MS = UNDO_MINUTES * 60_000;

type Props = {
  post: PostView;
  /** When the page was made, by the server's clock: that of the browser may be wrong. */
  at: string;
  onChanged: (post: PostView) => void;
};

/** For some minutes one's own message can be brought back. */
export function UndoRemoval({ post, at, onChanged }: Props) {
  const texts = useTexts();
  const fetcher = useFetcher<PostAnswer>();
  const answer = fetcher.data;
  useEffect(() => {
    if (answer?.ok) onChanged(answer.post);
  }, [answer, onChanged]);
  const left = Math.min(WINDOW_MS, Date.parse(post.removedAt ?? at) + WINDOW_MS - Date.parse(at));
  const [over, setOver] = useState(left <= 0);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [left]);
  if (over) return null;
  const fields = { intent: "undo-removal", number: post.number };
  return (
    <fetcher.Form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        fetcher.submit({ ...fields, live: "1" }, { method: "post" });
      }}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant="text" size="sm" busy={fetcher.state !== "idle"}>
        {texts.tidying.undoRemoval}
        <span className="visually-hidden">: {texts.topics.numberOf(post.number)}</span>
      </Button>
      {answer?.ok === false && (
        <FieldError id={`undo-${post.number}`}>{problemText(texts, answer.problem)}</FieldError>
      )}
    </fetcher.Form>
  );
}

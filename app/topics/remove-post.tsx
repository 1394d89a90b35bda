import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { PostView } from "../../server/topics/contract.ts";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { useClosingDetails } from "../ui/use-closing-details";
import type { PostAnswer } from "./post-answer";

/** Removes one's own post, after asking; a disclosure, so it asks without JavaScript too. */
export function RemovePost({ number, onRemoved }: { number: number; onRemoved: (post: PostView) => void }) {
  const texts = useTexts();
  const fetcher = useFetcher<PostAnswer>();
  const answer = fetcher.data;
  useEffect(() => {
    if (answer?.ok) onRemoved(answer.post);
  }, [answer, onRemoved]);
  const details = useClosingDetails();
  const busy = fetcher.state !== "idle";
  return (
    <details className="dropdown" ref={details}>
      <summary className="btn btn-text btn-sm">
        {texts.topics.remove}
        <span className="visually-hidden">: {texts.topics.numberOf(number)}</span>
      </summary>
      <fetcher.Form
        method="post"
        className="dropdown-menu remove-post"
        onSubmit={(event) => {
          event.preventDefault();
          fetcher.submit({ intent: "remove", number, live: "1" }, { method: "post" });
        }}
      >
        <input type="hidden" name="intent" value="remove" />
        <input type="hidden" name="number" value={number} />
        <p>{texts.topics.removeAsk}</p>
        {answer?.ok === false && <p role="alert">{problemText(texts, answer.problem)}</p>}
        <Button variant="danger" size="sm" busy={busy}>
          {texts.topics.removeYes}
        </Button>
      </fetcher.Form>
    </details>
  );
}

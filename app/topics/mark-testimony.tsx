import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { PostView } from "../../server/topics/contract.ts";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { FieldError } from "../ui/field-error";
import type { PostAnswer } from "./post-answer";

/** For a twinning's leads: shows a message under the results, or no longer. */
export function MarkTestimony({ post, onChanged }: { post: PostView; onChanged: (post: PostView) => void }) {
  const texts = useTexts();
  const fetcher = useFetcher<PostAnswer>();
  const answer = fetcher.data;
  useEffect(() => {
    if (answer?.ok) onChanged(answer.post);
  }, [answer, onChanged]);
  const fields = { intent: "testimony", number: post.number, chosen: post.testimony ? "no" : "yes" };
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
        {post.testimony ? texts.topics.unmarkTestimony : texts.topics.markTestimony}
        <span className="visually-hidden">: {texts.topics.numberOf(post.number)}</span>
      </Button>
      {answer?.ok === false && (
        <FieldError id={`testimony-${post.number}`}>{problemText(texts, answer.problem)}</FieldError>
      )}
    </fetcher.Form>
  );
}

import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { PostView } from "../../server/topics/contract.ts";
import { SignInFields } from "../forms/sign-in-fields";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { useSite } from "../site/site-data";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { LiveRegion } from "../ui/live-region";
import { useClosingDetails } from "../ui/use-closing-details";
import type { PostAnswer } from "./post-answer";

/** For the staff: removes somebody's message or restores it, and says why. */
export function ModeratePost({ post, onChanged }: { post: PostView; onChanged: (post: PostView) => void }) {
  const texts = useTexts();
  const fetcher = useFetcher<PostAnswer>();
  const details = useClosingDetails();
  const answer = fetcher.data;
  useEffect(() => {
    if (!answer?.ok) return;
    onChanged(answer.post);
    if (!details.current) return;
    details.current.open = false;
    details.current.querySelector("form")?.reset();
  }, [answer, onChanged, details]);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (answer?.ok === false && answer.fields.reason) box.current?.focus();
  }, [answer]);
  const problem = answer?.ok === false ? (answer.fields.reason ?? answer.problem) : null;
  const writer = useRef(useSite()?.member?.id).current;
  const fieldId = `reason-${post.number}`;
  return (
    <details className="dropdown" ref={details}>
      <summary className="btn btn-text btn-sm">
        {texts.topics.moderate}
        <span className="visually-hidden">: {texts.topics.numberOf(post.number)}</span>
      </summary>
      <fetcher.Form
        method="post"
        className="dropdown-menu remove-post"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          data.set("live", "1");
          fetcher.submit(data, { method: "post" });
        }}
      >
        <input type="hidden" name="intent" value="moderate-post" />
        <input type="hidden" name="number" value={post.number} />
        <input type="hidden" name="removed" value={post.removed ? "no" : "yes"} />
        <Field
          id={fieldId}
          controlRef={box}
          required
          maxLength={500}
          name="reason"
          label={texts.topics.reason}
          hint={texts.topics.reasonHint}
          error={problem ? problemText(texts, problem) : undefined}
          wide
        />
        {answer?.ok === false && <SignInFields failure={answer} writer={writer} />}
        <Button variant={post.removed ? "primary" : "danger"} size="sm" busy={fetcher.state !== "idle"}>
          {post.removed ? texts.topics.restore : texts.topics.removeByStaff}
        </Button>
      </fetcher.Form>
      <LiveRegion politeness="assertive" message={problem ? problemText(texts, problem) : ""} />
    </details>
  );
}

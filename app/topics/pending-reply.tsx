import { useFetcher, useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { PostView } from "../../server/topics/contract.ts";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { SignInHere } from "../site/sign-in-here";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { LiveRegion } from "../ui/live-region";
import { Message } from "../ui/message";
import { Prose } from "../ui/prose";
import { drafts } from "./drafts";
import { type PostAnswer, problemOf } from "./post-answer";

/** A reply on its way. */
export type Sending = {
  clientId: string;
  body: string;
  /** What the form knew of its draft. */
  draft: string;
};

type Props = {
  /** Of the topic; what does not arrive is kept by it. */
  path: string;
  sending: Sending;
  author: { id: number | null; name: string };
  onSent: (post: PostView) => void;
  /** The author wants the text back in the box. */
  onTakenBack: () => void;
};

/** A reply as it is shown until it is a post: on its way, or failed with a way to try again. */
export function PendingReply({ path, sending, author, onSent, onTakenBack }: Props) {
  const texts = useTexts();
  const fetcher = useFetcher<PostAnswer>({ key: sending.clientId });
  const { submit } = fetcher;
  const send = useCallback(
    // The same id however often: a reply that did arrive is not written twice.
    () => submit({ intent: "reply", live: "1", ...sending }, { method: "post" }),
    [submit, sending],
  );
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    send();
  }, [send]);
  const answer = fetcher.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is told once
  useEffect(() => {
    if (answer?.ok) onSent(answer.post);
  }, [answer]);

  const underWay = fetcher.state !== "idle";
  const problem = !underWay && answer?.ok === false ? problemOf(answer) : null;
  const failed = problem !== null;
  const { clientId, body } = sending;
  useEffect(() => {
    // Whoever goes elsewhere now finds it in the box again.
    if (failed) drafts.keepFailed(author.id, path, clientId, body);
  }, [failed, author.id, path, clientId, body]);
  const { revalidate } = useRevalidator();
  function signedIn(memberId: number) {
    // The page learns who one is. Somebody else presses the button first: it would be signed by another name.
    revalidate();
    if (memberId === author.id) send();
  }
  const slow = useLong(underWay);
  return (
    <Message
      level={2}
      avatar={<Avatar name={author.name} />}
      author={author.name}
      state={problem ? "failed" : "pending"}
      notice={
        problem ? (
          <>
            <span>
              {texts.topics.failed} {problemText(texts, problem)}
            </span>
            {problem.code === "signInFirst" && <SignInHere id={clientId} onSignedIn={signedIn} />}
          </>
        ) : slow ? (
          texts.topics.slow
        ) : (
          texts.topics.sending
        )
      }
      actions={
        (problem || slow) && (
          <>
            <Button type="button" size="sm" icon="refresh" onClick={send}>
              {texts.topics.retry}
            </Button>
            <Button type="button" size="sm" variant="text" onClick={onTakenBack}>
              {texts.topics.discard}
            </Button>
          </>
        )
      }
    >
      <Prose size="sm">
        {sending.body.split(/\n{2,}/).map((paragraph, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change while it is on its way
          <p key={place}>{paragraph}</p>
        ))}
      </Prose>
      <LiveRegion
        politeness="assertive"
        message={problem ? texts.topics.failed : slow ? texts.topics.slow : ""}
      />
    </Message>
  );
}

/** After so long somebody who waits wants to do something about it. */
const LONG_MS = 10_000;

/** True once `underWay` has lasted long. */
function useLong(underWay: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!underWay) return;
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, [underWay]);
  return long;
}

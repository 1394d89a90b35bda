import { useNavigate } from "@remix-run/react";
import { useState } from "react";
import type { PostView } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { ToastPill } from "../ui/toast-pill";
import { postAnchor, postPath } from "./paths";
import { useVisiblePosts } from "./use-visible-posts";

type Props = {
  topic: { id: number; slug: string };
  /** What others wrote since the page was opened, in order. */
  arrived: PostView[];
  /** It stands on this page; else on a later one. */
  here: boolean;
};

/** That the discussion has gone on where one does not look, and the way to the first new message. */
export function NewerPosts({ topic, arrived, here }: Props) {
  const { topics: texts } = useTexts();
  const navigate = useNavigate();
  const [seen, setSeen] = useState(0);
  // What came in where one looks is never called new: nothing is said before that is known.
  const [judged, setJudged] = useState(0);
  useVisiblePosts(here ? arrived.map(({ number }) => number) : NOWHERE, (visible) => {
    setJudged(arrived.at(-1)?.number ?? 0);
    setSeen((before) => Math.max(before, ...visible));
  });
  const waiting = here ? arrived.filter(({ number }) => number > seen && number <= judged) : arrived;
  const [first] = waiting;
  if (!first) return null;
  function go(number: number) {
    if (!here) return navigate(postPath(topic, number));
    const post = document.getElementById(postAnchor(number));
    post?.scrollIntoView();
    post?.focus({ preventScroll: true });
  }
  return (
    <ToastPill icon="comments" onClick={() => go(first.number)}>
      {texts.newPosts(waiting.length)}
    </ToastPill>
  );
}

const NOWHERE: number[] = [];

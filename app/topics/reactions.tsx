import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { type PostView, REACTIONS, type ReactionKind } from "../../server/topics/contract.ts";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { FieldError } from "../ui/field-error";
import type { IconName } from "../ui/icon";
import { ReactionButton } from "../ui/reaction-button";
import type { PostAnswer } from "./post-answer";

const ICONS: Record<ReactionKind, IconName> = {
  INTERESTING: "light-bulb",
  THANKS: "heart",
  AGREE: "check",
};

type Props = {
  post: PostView;
  /** What the viewer has given; null for who may not react: then the counts alone are shown. */
  given: ReactionKind[] | null;
  onChanged: (post: PostView) => void;
};

/** What readers gave to a post, and the buttons to give it. */
export function Reactions({ post, given, onChanged }: Props) {
  const texts = useTexts();
  const { topics } = texts;
  const fetcher = useFetcher<PostAnswer & { given?: ReactionKind[] }>();
  const [own, setOwn] = useState(given ?? []);
  const page = (given ?? []).join();
  useEffect(() => setOwn(page ? (page.split(",") as ReactionKind[]) : []), [page]);
  const answer = fetcher.data;
  useEffect(() => {
    if (!answer?.ok) return;
    onChanged(answer.post);
    if (answer.given) setOwn(answer.given);
  }, [answer, onChanged]);
  const label = (kind: ReactionKind) => topics.reactions[kind];
  if (given === null) {
    const kinds = REACTIONS.filter((kind) => post.reactions[kind] > 0);
    if (kinds.length === 0) return null;
    return (
      <ul className="reactions" aria-label={topics.reactionsOf(post.number)}>
        {kinds.map((kind) => (
          <li key={kind}>
            <ReactionButton icon={ICONS[kind]} label={label(kind)} count={post.reactions[kind]} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <fetcher.Form
      method="post"
      className="reactions"
      aria-label={topics.reactionsOf(post.number)}
      onSubmit={(event) => {
        event.preventDefault();
        const { name, value } = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement;
        // Once more while the first is on its way would be taken back by the answer to it.
        if (fetcher.state !== "idle") return;
        fetcher.submit(
          { intent: "react", number: post.number, [name]: value, live: "1" },
          { method: "post" },
        );
      }}
    >
      <input type="hidden" name="intent" value="react" />
      <input type="hidden" name="number" value={post.number} />
      {REACTIONS.map((kind) => (
        <ReactionButton
          key={kind}
          icon={ICONS[kind]}
          label={label(kind)}
          count={post.reactions[kind]}
          name={own.includes(kind) ? "takeBack" : "give"}
          value={kind}
          pressed={own.includes(kind)}
        />
      ))}
      {answer?.ok === false && (
        <FieldError id={`reaction-${post.number}`}>{problemText(texts, answer.problem)}</FieldError>
      )}
    </fetcher.Form>
  );
}

import { Form, useNavigation } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import type { PostView } from "../../server/topics/contract.ts";
import type { PostSource } from "../../server/topics/post-source.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { type Going, useUnsent } from "../forms/unsent";
import { useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Composer } from "../ui/composer";
import { Prose } from "../ui/prose";
import { useGrowingTextarea } from "../ui/use-growing-textarea";
import { BodyField } from "./body-field";
import { DraftLine } from "./draft-line";
import { isSend } from "./is-send";
import { MentionList } from "./mention-list";
import { postAnchor, postPath } from "./paths";
import { PreviewButton } from "./preview-button";
import { useDraft } from "./use-draft";

type Props = {
  topic: { id: number; slug: string };
  post: PostView;
  source: PostSource;
  /** Who changes it; null when the session is over. */
  owner: number | null;
  answer: unknown;
};

/** In place of a post that its author is changing. */
export function EditForm({ topic, post, source, owner, answer }: Props) {
  const { topics: texts } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const growing = useGrowingTextarea();
  const boxId = `modifica-${post.number}`;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => growing.current?.focus({ preventScroll: true }), [growing]);
  const busy = useNavigation().state === "submitting";
  const draft = useDraft({
    box: growing,
    path: `/discussioni/${topic.id}?modifica=${post.number}`,
    owner: useRef(owner).current,
    place: { topic: topic.id, number: post.number, postVersion: source.version },
    kept: source.draft,
    original: source.body,
    typed: typedInto("body") !== undefined,
  });
  useUnsent(
    growing,
    source.body,
    useCallback((to: Going) => keepsEdit(to, post.number), [post.number]),
    draft.listed,
  );
  const { release } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that leaves the form there
  useEffect(() => release(), [answer, release]);
  return (
    <Form
      method="post"
      id={postAnchor(post.number)}
      ref={form}
      onSubmit={draft.hold}
      onKeyDown={(event) => isSend(event) && form.current?.requestSubmit()}
      noValidate
    >
      <input type="hidden" name="intent" value="edit" />
      <input type="hidden" name="number" value={source.number} />
      {/* The version on the page now: after a conflict the next save is upon what stands there. */}
      <input type="hidden" name="version" value={source.version} />
      <input type="hidden" name="draft" value={draft.mark} />
      <FormFailureSummary failure={failure} labels={{ body: texts.body }} ids={{ body: boxId }} />
      <Composer
        title={texts.editTitle(post.number)}
        actions={
          <>
            <Button busy={busy}>{busy ? texts.saving : texts.save}</Button>
            <PreviewButton anchor={postAnchor(post.number)} />
            <ButtonLink
              to={postPath(topic, post.number)}
              state={GIVEN_UP}
              onClick={draft.discard}
              variant="secondary"
            >
              {texts.cancel}
            </ButtonLink>
          </>
        }
        hint={`${texts.bodyHint} ${texts.mentionHint}`}
      >
        <BodyField
          box={growing}
          topicId={topic.id}
          answer={answer}
          id={boxId}
          label={texts.body}
          hideLabel
          rows={6}
          defaultValue={typedInto("body") ?? source.draft?.body ?? source.body}
          error={errorOf("body")}
          required
        />
        <MentionList area={growing} at={`/discussioni/${topic.id}/menzioni`} />
        <DraftLine draft={draft} />
      </Composer>
      {(failure?.problem.code === "editedMeanwhile" || (source.draft?.outdated && draft.restored)) && (
        <Alert tone="info" title={texts.editedMeanwhileHint}>
          <Prose size="sm" html={post.html} />
        </Alert>
      )}
    </Form>
  );
}

/** Whoever presses Annulla has said already that the text is not wanted. */
const GIVEN_UP = { givenUp: true };

/** Where the same message is being changed, and where its author gave it up. */
const keepsEdit = ({ search, state }: Going, number: number) =>
  (state as typeof GIVEN_UP | null)?.givenUp === true ||
  new URLSearchParams(search).get("modifica") === String(number);

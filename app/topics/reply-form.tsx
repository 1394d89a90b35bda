import { Form, useLocation } from "@remix-run/react";
import { type FormEvent, useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../../server/platform/errors.ts";
import { BODY_MAX, type DraftView, type PostView } from "../../server/topics/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { type Going, useUnsent } from "../forms/unsent";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { Composer } from "../ui/composer";
import { useGrowingTextarea } from "../ui/use-growing-textarea";
import type { AlongFields } from "./along-fields";
import { BodyField } from "./body-field";
import { newClientId } from "./client-id";
import { DraftLine } from "./draft-line";
import { isSend } from "./is-send";
import { joined } from "./joined";
import { MentionList } from "./mention-list";
import type { Sending } from "./pending-reply";
import { PreviewButton } from "./preview-button";
import { useDraft } from "./use-draft";
import { useSentWhole } from "./use-sent-whole";

type Props = {
  topicId: number;
  /** What is begun is kept by this address. */
  path: string;
  clientId: string;
  /** Who writes. */
  member: { id: number; name: string };
  /** What she has begun here, as the server keeps it. */
  kept: DraftView | null;
  /** What the answer begins with. */
  quoted: string | null;
  answer: unknown;
  /** A reply that could not be sent and goes back into the box. */
  returned: Sending | null;
  onSend: (sending: Sending) => void;
  along: AlongFields;
  /** What carried more than its text is there. */
  onSent: (post: PostView) => void;
};

/** Where one answers. A plain form; with JavaScript the reply stands in the page at once and the box is free again. */
export function ReplyForm({
  topicId,
  path,
  clientId: firstId,
  member,
  kept,
  quoted,
  answer: pageAnswer,
  returned,
  onSend,
  along,
  onSent,
}: Props) {
  const texts = useTexts();
  const whole = useSentWhole((post) => {
    clear();
    onSent(post);
  });
  const answer = whole.answer ?? pageAnswer;
  const { failure, errorOf, typedInto, clientIdOr } = useFormFailure(answer);
  const growing = useGrowingTextarea();
  const form = useRef<HTMLFormElement>(null);
  const [clientId, setClientId] = useState(clientIdOr(firstId));
  const [live, setLive] = useState(false);
  const [wrong, setWrong] = useState<Problem | null>(null);
  const draft = useDraft({
    box: growing,
    path,
    owner: member.id,
    place: { topic: topicId },
    kept,
    given: quoted,
    typed: typedInto("body") !== undefined,
  });
  useUnsent(
    growing,
    "",
    useCallback((to: Going) => keepsReply(to, path), [path]),
    draft.listed,
  );
  const { restored, changed } = draft;
  useEffect(() => setLive(true), []);
  const { hash } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more when the notice above the box has come
  useEffect(() => {
    // Come back to write: not to the top of a long discussion.
    if (hash !== "#rispondi") return;
    growing.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: "nearest" });
  }, [hash, growing, restored]);
  useEffect(() => {
    const area = growing.current;
    if (!returned || !area) return;
    area.value = [returned.body, area.value].filter(Boolean).join("\n\n");
    changed();
    area.focus();
  }, [returned, growing, changed]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const area = growing.current;
    const body = area?.value ?? "";
    const problem = problemOf(body);
    setWrong(problem);
    if (!area || problem) return area?.focus();
    if (event.currentTarget.elements.namedItem("poll")) return whole.send(event.currentTarget);
    // Sent again as it was, it keeps its id: should it have arrived after all, it is not written twice.
    onSend(returned?.body === body ? returned : { clientId, body, draft: draft.mark });
    clear();
  }

  function clear() {
    setClientId(newClientId());
    form.current?.reset();
    const area = growing.current;
    if (!area) return;
    area.value = "";
    draft.sent();
    area.focus();
  }

  return (
    <Form
      method="post"
      id="rispondi"
      ref={form}
      onSubmit={send}
      onKeyDown={(event) => isSend(event) && form.current?.requestSubmit()}
      noValidate
    >
      <input type="hidden" name="intent" value="reply" />
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="draft" value={draft.mark} />
      <FormFailureSummary
        failure={failure}
        labels={{ body: texts.topics.yourReply, ...along.labels }}
        ids={along.ids}
      />
      <Composer
        title={texts.topics.replyAs(member.name)}
        avatar={<Avatar name={member.name} />}
        actions={
          <>
            <Button icon="send" busy={whole.underWay}>
              {whole.underWay ? texts.topics.sending : texts.topics.send}
            </Button>
            <PreviewButton anchor="rispondi" />
          </>
        }
        hint={`${texts.topics.bodyHint} ${texts.topics.mentionHint}`}
      >
        <BodyField
          box={growing}
          topicId={topicId}
          answer={answer}
          label={texts.topics.yourReply}
          hideLabel
          rows={4}
          defaultValue={
            typedInto("body") ?? (quoted ? `${joined(kept?.body ?? "", quoted)}\n\n` : kept?.body)
          }
          error={wrong ? problemText(texts, wrong) : errorOf("body")}
          required={!live}
        />
        <MentionList area={growing} at={`${path}/menzioni`} />
        {along.fields(answer)}
        <DraftLine draft={draft} />
      </Composer>
    </Form>
  );
}

/** What the server would refuse: said before anything is sent, and nothing of a long text is cut off. */
const problemOf = (body: string): Problem | null =>
  body.trim() === ""
    ? { code: "required" }
    : body.trim().length > BODY_MAX
      ? { code: "tooLong", max: BODY_MAX }
      : null;

/** Every page of the topic has the box, with what was begun in it; and signing in leads back to it. */
const keepsReply = ({ pathname }: Going, path: string) =>
  pathname === path || pathname.startsWith(`${path}/`) || /^\/(?:accedi|registrati)$/.test(pathname);

import * as z from "zod/mini";
import { clientId, id, ifFilled, isDay, line, text } from "../platform/contract.ts";
import { BODY_MAX, REACTIONS, TITLE_MAX } from "./contract.ts";
import type { SentDraft } from "./forget-draft.ts";

// What forms send.

const body = text(BODY_MAX);
/**
 * What a form knows of its draft: the version, 0 for none, and the window that saved it, up to which of its saves; of
 * these it may not know the version. What is sent is never refused for its draft.
 */
const draft = z.optional(
  z.catch(
    z.pipe(
      z.string().check(z.regex(/^\d{1,15}(?: [\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12} \d{1,9})?$/)),
      z.transform((value: string): SentDraft => {
        const [version, window = null, turn = 0] = value.split(" ");
        return { version: Number(version), window, turn: Number(turn) };
      }),
    ),
    { version: 0, window: null, turn: 0 },
  ),
);

/** Ids with commas between; none, where nothing is said. */
const idsInLine = z.pipe(
  z.string().check(z.regex(/^([1-9]\d{0,8}(,[1-9]\d{0,8}){0,99})?$/)),
  z.transform((value: string) => (value === "" ? [] : value.split(",").map(Number))),
);

export const OpenTopicInput = z.strictObject({
  title: line(TITLE_MAX, 3),
  body,
  audience: z.enum(["PUBLIC", "MEMBERS", "PARTIES", "CHOSEN"]),
  readers: z._default(z.array(id).check(z.maxLength(100)), []),
  clientId,
  draft,
});
/** `who`: a name still being looked for, which nobody was chosen by. */
const who = z.optional(z.string().check(z.maxLength(200)));
export const OpenConversationInput = z.strictObject({
  people: z._default(z.array(id).check(z.maxLength(100)), []),
  title: ifFilled(line(TITLE_MAX, 3)),
  body,
  clientId,
  who,
  draft,
  // Nothing sent is refused for its draft.
  begunFor: z.catch(z.optional(idsInLine), undefined),
});
/** From which message on the person reads: from the next one, or from where the one who adds her does. */
export const AddPersonInput = z.strictObject({
  person: z.optional(id),
  from: z._default(z.enum(["now", "start"]), "now"),
  who,
});
export const RenameConversationInput = z.strictObject({ title: line(TITLE_MAX, 3) });
export const RenameTopicInput = z.strictObject({ discussion: line(TITLE_MAX, 3) });
export const ReplyInput = z.strictObject({ body, clientId, draft });
/** Of a message in a topic, or of the first of one that is not yet there. */
export const PreviewInput = z.strictObject({ topicId: z.optional(id), body });
/** `version`: that of the post being changed, so that two windows cannot overwrite each other. */
const version = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^\d{1,9}$/))]),
  z.transform((value: string | number) => Number(value)),
);
export const EditInput = z.strictObject({ number: id, version, body, draft });
/** Of a draft: one sequence counts for all. */
const draftVersion = z.pipe(
  z.union([z.number().check(z.int(), z.positive()), z.string().check(z.regex(/^[1-9]\d{0,14}$/))]),
  z.transform((value: string | number) => Number(value)),
);
/**
 * `after` and `afterTurn`: another window of the same browser, that this text goes on from. `member`: whose text it is, where the window knows; its session may be another's by now. `window` and `turn`: the
 * window, and which of its saves. `space`: a slug, for a new topic there; `topic` for a reply in it; with `number` too for the
 * change of that post; `people` for a new conversation.
 */
export const DraftInput = z.strictObject({
  space: z.optional(line(60)),
  topic: z.optional(id),
  number: z.optional(id),
  people: z.optional(idsInLine),
  version: ifFilled(draftVersion),
  title: ifFilled(line(TITLE_MAX)),
  body: ifFilled(body),
  audience: ifFilled(z.enum(["PUBLIC", "MEMBERS", "PARTIES", "CHOSEN"])),
  postVersion: ifFilled(version),
  member: z.optional(id),
  window: z.optional(z.uuid()),
  turn: ifFilled(id),
  after: ifFilled(z.uuid()),
  afterTurn: ifFilled(id),
});
export const DiscardDraftInput = z.strictObject({ id, version: draftVersion });
export const RemoveInput = z.strictObject({ number: id });
export const ReadInput = z.strictObject({ number: id });
const day = z.string().check(z.refine(isDay, { params: { problem: "day" } }));
export const BookmarkInput = z.strictObject({
  number: id,
  note: ifFilled(line(200)),
  remindOn: ifFilled(day),
});
export const DropBookmarkInput = z.strictObject({ number: id });
/** `space`: its slug; everywhere where none is said. */
export const ReadAllInput = z.strictObject({ space: z.optional(line(60)) });
/** A form's button says "yes" or "no". */
export const yesOrNo = z.pipe(
  z.enum(["yes", "no"]),
  z.transform((value: "yes" | "no") => value === "yes"),
);
/** `task`: as the box of the post names itself. */
export const TickInput = z.strictObject({
  number: id,
  task: z.string().check(z.regex(/^\d{1,5}\.[a-z\d]{1,7}$/)),
  done: yesOrNo,
});
export const TestimonyInput = z.strictObject({ number: id, chosen: yesOrNo });
/** One is given, or one is taken back. */
export const ReactInput = z.strictObject({
  number: id,
  give: z.optional(z.enum(REACTIONS)),
  takeBack: z.optional(z.enum(REACTIONS)),
});

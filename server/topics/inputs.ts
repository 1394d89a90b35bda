import * as z from "zod/mini";
import { clientId, id, ifFilled, isDay, line, text } from "../platform/contract.ts";
import { BODY_MAX, REACTIONS, TITLE_MAX } from "./contract.ts";

// What forms send.

const body = text(BODY_MAX);

export const OpenTopicInput = z.strictObject({
  title: line(TITLE_MAX, 3),
  body,
  audience: z.enum(["PUBLIC", "MEMBERS", "PARTIES", "CHOSEN"]),
  readers: z._default(z.array(id).check(z.maxLength(100)), []),
  clientId,
});
/** `who`: a name still being looked for, which nobody was chosen by. */
const who = z.optional(z.string().check(z.maxLength(200)));
export const OpenConversationInput = z.strictObject({
  people: z._default(z.array(id).check(z.maxLength(100)), []),
  title: ifFilled(line(TITLE_MAX, 3)),
  body,
  clientId,
  who,
});
/** From which message on the person reads: from the next one, or from where the one who adds her does. */
export const AddPersonInput = z.strictObject({
  person: z.optional(id),
  from: z._default(z.enum(["now", "start"]), "now"),
  who,
});
export const RenameConversationInput = z.strictObject({ title: line(TITLE_MAX, 3) });
export const RenameTopicInput = z.strictObject({ discussion: line(TITLE_MAX, 3) });
export const ReplyInput = z.strictObject({ body, clientId });
/** Of a message in a topic, or of the first of one that is not yet there. */
export const PreviewInput = z.strictObject({ topicId: z.optional(id), body });
/** `version`: that of the post being changed, so that two windows cannot overwrite each other. */
const version = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^\d{1,9}$/))]),
  z.transform((value: string | number) => Number(value)),
);
export const EditInput = z.strictObject({ number: id, version, body });
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

import * as z from "zod/mini";

// What forms send.

const token = z.string().check(z.regex(/^[a-z2-7]{32}$/));
export const MailStopInput = z.strictObject({ token, all: z.optional(z.literal("yes")) });
/** A box: "yes" when ticked, not sent when not. */
export const MailInput = z.strictObject({ mail: z.optional(z.literal("yes")) });
const oneId = z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/)));
/** One topic, the documents of one space, one of them, or all. */
export const MarkReadInput = z.strictObject({
  topicId: oneId,
  spaceId: oneId,
  documentId: oneId,
});

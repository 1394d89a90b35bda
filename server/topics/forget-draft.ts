import { statement } from "../platform/db/sql.ts";

/** What a form knew of the draft that it was sent from. @see inputs.ts */
export type SentDraft = { version: number; window: string | null; turn: number };

/**
 * Which draft goes with what is sent from its place, as the end of a `WHERE`: the one that the form knew, what its window
 * saved meanwhile, or one that says the same; where the form said nothing of drafts, whatever is there. What another
 * device began stays.
 * @param first the number of the first of three parameters (@see sentDraftValues)
 * @param body the parameter of the text
 */
export const sentDraft = (first: number, body: string) =>
  `($${first}::bigint IS NULL OR version = $${first} OR body = ${body}
    OR (writer = $${first + 1}::uuid AND turn <= $${first + 2}::int))`;

export const sentDraftValues = (draft: SentDraft | undefined) => [
  draft?.version ?? null,
  draft?.window ?? null,
  draft?.turn ?? 0,
];

/** Of a new topic: the member, the space, the text, what the form knew. In the transaction of what is stored. */
export const forgetTopicDraft = statement(
  "draft_forget_topic",
  `DELETE FROM draft WHERE member_id = $1 AND space_id = $2 AND ${sentDraft(4, "$3")}`,
);

/** Of a new conversation: the member, for whom it was begun, the text, what the form knew; in the same transaction. */
export const forgetConversationDraft = statement(
  "draft_forget_conversation",
  `DELETE FROM draft WHERE member_id = $1 AND people = $2 AND ${sentDraft(4, "$3")}`,
);

/** Of a change: the member, the post, the text, what the form knew. In the transaction of what is stored. */
export const forgetEditDraft = statement(
  "draft_forget_edit",
  `DELETE FROM draft WHERE member_id = $1 AND post_id = $2 AND ${sentDraft(4, "$3")}`,
);

import type { Viewer } from "../members/contract.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { type DraftView, type PersonToWrite, peopleKey } from "./contract.ts";
import { DRAFT_VIEW } from "./draft-view.ts";
import { peopleNamed } from "./people-named.ts";

const selectExisting = statement(
  "conversation_of_two",
  `SELECT t.id, t.slug, t.title FROM topic_reader y JOIN topic t ON t.id = y.topic_id
   WHERE y.member_id = $1 AND t.audience = 'PEOPLE'
     AND (SELECT array_agg(x.member_id ORDER BY x.member_id) FROM topic_reader x WHERE x.topic_id = t.id) = $2::int[]
   ORDER BY t.last_post_at DESC, t.id DESC LIMIT 1`,
);

const selectDraft = statement(
  "draft_of_new_conversation",
  `SELECT ${DRAFT_VIEW} AS draft FROM draft d WHERE d.member_id = $1 AND d.people = $2`,
);

export type ConversationForm = {
  /** Those chosen so far who may be written to, by name. */
  people: PersonToWrite[];
  /** The latest conversation of exactly these people and the viewer; null where there is none. */
  existing: { id: number; slug: string; title: string } | null;
  /** For whom it was begun: the place of its draft. */
  begunFor: string;
  /** One that was begun for these. */
  draft: DraftView | null;
};

/**
 * What one needs to write to somebody. Of the ids those who may not be written to are left out.
 * @param addressed the ids in the page's address: who is chosen in the form changes while one writes
 * @throws Denied (`signInFirst`)
 */
export const conversationForm = ({ sql }: Platform) =>
  async function conversationForm(
    viewer: Viewer,
    ids: readonly number[],
    addressed: readonly number[] = ids,
  ): Promise<ConversationForm> {
    const { id } = requireSignedIn(viewer);
    const named = await peopleNamed(
      sql,
      ids.filter((one) => one !== id),
    );
    const people = named.flatMap(({ reachable, ...person }) => (reachable ? [person] : []));
    const begunFor = peopleKey(addressed);
    const [begun] = await sql<{ draft: DraftView }>(selectDraft, [id, begunFor]);
    const draft = begun?.draft ?? null;
    if (people.length === 0) return { people, existing: null, begunFor, draft };
    const all = [id, ...people.map((person) => person.id)].sort((a, b) => a - b);
    const [existing] = await sql<NonNullable<ConversationForm["existing"]>>(selectExisting, [id, all]);
    return { people, existing: existing ?? null, begunFor, draft };
  };

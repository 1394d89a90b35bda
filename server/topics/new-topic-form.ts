import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { PersonHere, SpaceAudience, SpaceView } from "../spaces/contract.ts";
import { peopleHere } from "../spaces/people-here.ts";
import { requireSpace } from "../spaces/space-gate.ts";
import { audiencesFor, type DraftView } from "./contract.ts";
import { DRAFT_VIEW } from "./draft-view.ts";

const selectDraft = statement(
  "draft_of_new_topic",
  `SELECT ${DRAFT_VIEW} AS draft FROM draft d WHERE d.member_id = $1 AND d.space_id = $2`,
);

export type NewTopicForm = {
  space: SpaceView;
  audiences: SpaceAudience[];
  /** Who can be chosen as readers: the others who take part in the space. */
  people: PersonHere[];
  /** One that was begun here. */
  draft: DraftView | null;
};

/** What one needs to open a topic in a space. @throws NotFound, Denied (`signInFirst`) */
export const newTopicForm = ({ sql }: Platform) =>
  async function newTopicForm(viewer: Viewer, spaceSlug: string): Promise<NewTopicForm> {
    const member = requireMember(viewer);
    const { visibility, ...space } = await requireSpace(viewer, sql, spaceSlug);
    const audiences = audiencesFor(viewer, { id: space.id, visibility });
    const people = audiences.includes("CHOSEN") ? await peopleHere(sql, space.id, member.id) : [];
    const [begun] = await sql<{ draft: DraftView }>(selectDraft, [member.id, space.id]);
    return { space, audiences, people, draft: begun?.draft ?? null };
  };

import type { WithinListener } from "../platform/activity.ts";
import { statement } from "../platform/db/sql.ts";
import type { Work } from "../platform/transact.ts";
import { libraryTag } from "./contract.ts";

const follow = statement(
  "document_follow_visibility",
  `UPDATE document d SET audience = s.visibility::text::audience FROM space s
   WHERE s.id = $1 AND d.space_id = s.id AND (
     (s.visibility = 'MEMBERS' AND d.audience = 'PUBLIC')
     OR (s.visibility = 'PARTIES' AND d.audience IN ('PUBLIC', 'MEMBERS')))
   RETURNING d.id`,
);

/** When a space becomes narrower, so do its documents that were wider; they stay so when it is opened again. */
export const followVisibility: WithinListener<Work> = async ({ thing, actorId, administrationId }, work) => {
  const followed = await work.sql<{ id: number }>(follow, [thing.id]);
  if (followed.length === 0) return;
  await work.announce({
    name: "document.audienceChanged",
    actorId,
    administrationId,
    spaceId: thing.id,
    thing: { kind: "space", id: thing.id },
    data: { documents: followed.length },
    // The pages of the documents themselves go with the space.
    touches: [libraryTag(thing.id)],
  });
};

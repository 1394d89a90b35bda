import type { WithinListener } from "../platform/activity.ts";
import { statement } from "../platform/db/sql.ts";
import type { Work } from "../platform/transact.ts";
import { TOPICS_TAG, topicRoom, topicsTag } from "./contract.ts";

/** An act is told in 8,000 bytes. */
const ROOMS_TOLD = 100;

// The general discussion is the space's own: as open as the space is, also when more people may see it than before.
const follow = statement(
  "topic_follow_visibility",
  `UPDATE topic t SET audience = s.visibility::text::audience, version = t.version + 1 FROM space s
   WHERE s.id = $1 AND t.space_id = s.id AND t.audience <> s.visibility::text::audience AND (
     t.is_general
     OR (s.visibility = 'MEMBERS' AND t.audience = 'PUBLIC')
     OR (s.visibility = 'PARTIES' AND t.audience IN ('PUBLIC', 'MEMBERS')))
   RETURNING t.id`,
);

/** When a space becomes narrower, so do its topics that were wider; they stay so when it is opened again. */
export const followVisibility: WithinListener<Work> = async (activity, work) => {
  const spaceId = activity.thing.id;
  const followed = await work.sql<{ id: number }>(follow, [spaceId]);
  await work.announce({
    name: "topic.audienceChanged",
    actorId: activity.actorId,
    administrationId: activity.administrationId,
    spaceId,
    thing: { kind: "space", id: spaceId },
    data: { topics: followed.length },
    // Lists show what is in the space even where no topic changed; the pages of its topics go with the space.
    touches: [TOPICS_TAG, topicsTag(spaceId)],
    // A space that is opened takes its general discussion along; where one becomes narrower, all who read there are
    // cut and come back, and a thousand topics need not be told.
    rooms: followed.slice(0, ROOMS_TOLD).map(({ id }) => topicRoom(id)),
  });
};

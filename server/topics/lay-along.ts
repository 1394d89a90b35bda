import type { Act } from "../platform/activity.ts";
import { statement } from "../platform/db/sql.ts";
import type { Work } from "../platform/transact.ts";
import type { Attached } from "../spaces/contract.ts";
import type { Along } from "../spaces/things.ts";

// At the version the post has just been given: nobody has seen it yet.
const attach = statement("along_attach", "UPDATE post SET attached = $2 WHERE id = $1");

/** Lets another room lay something beside a post that is being written. @param created what was said of the post */
export async function layAlong(
  work: Work,
  along: Along,
  { thing: ref, spaceId, administrationId, ...created }: Act,
  actorId: number,
): Promise<Attached> {
  const { data = {}, touches = [], rooms = [] } = created;
  const attached = await along.lay(work, { ref, actorId, administrationId, spaceId, data, touches, rooms });
  await work.sql(attach, [ref.id, JSON.stringify(attached)]);
  return attached;
}

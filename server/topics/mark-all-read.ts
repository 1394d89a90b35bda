import { memberRoom, type Viewer } from "../members/contract.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { statement } from "../platform/db/sql.ts";
import { FEED_CHANNEL, tellRooms } from "../platform/feed.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { ReadAllInput } from "./inputs.ts";
import { READABLE } from "./present.ts";
import { HAS_UNREAD, JOIN_READING } from "./unread.ts";

const readAll = statement(
  "read_all",
  `WITH behind AS (
     SELECT t.id, t.last_number FROM topic t JOIN space s ON s.id = t.space_id ${JOIN_READING}
     WHERE ${READABLE} AND ($3::text IS NULL OR s.slug = $3)
       AND (r.number < t.last_number OR (r.number IS NULL AND follows.since IS NOT NULL)) AND ${HAS_UNREAD}
   ), kept AS (
     INSERT INTO topic_reading (member_id, topic_id, number) SELECT $1::int, id, last_number FROM behind
     ON CONFLICT (member_id, topic_id) DO UPDATE
       SET number = excluded.number, read_at = now() WHERE topic_reading.number < excluded.number
     RETURNING 1
   )
   SELECT pg_notify('${FEED_CHANNEL}', $4) FROM (SELECT 1 FROM kept LIMIT 1) AS something`,
);

/**
 * Whatever waits unread for a member, in one space (`space`, its slug) or everywhere, counts as read from now on; of
 * what she may not read nothing is touched.
 * @throws Denied (`signInFirst`), Invalid
 */
export const markAllRead = ({ sql }: Platform) =>
  async function markAllRead(viewer: Viewer, input: unknown): Promise<void> {
    const { id } = requireSignedIn(viewer);
    const { space } = parse(ReadAllInput, input);
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    await sql(readAll, [id, spaces, space ?? null, tellRooms([memberRoom(id)])]);
  };

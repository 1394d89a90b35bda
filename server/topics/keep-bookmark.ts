import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Invalid, NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { BookmarkInput, DropBookmarkInput } from "./inputs.ts";
import { BOOKMARKING } from "./limits.ts";
import { requireReadable, requireTopic } from "./topic-gate.ts";

const findPost = statement(
  "bookmark_find",
  `SELECT id, $3::date < (now() AT TIME ZONE 'Europe/Rome')::date AS past
   FROM post WHERE topic_id = $1 AND number = $2 AND removed_at IS NULL`,
);
const keep = statement(
  "bookmark_keep",
  `INSERT INTO bookmark (member_id, post_id, note, remind_on) VALUES ($1, $2, $3, $4)
   ON CONFLICT (member_id, post_id) DO UPDATE SET note = excluded.note, remind_on = excluded.remind_on`,
);
const drop = statement(
  "bookmark_drop",
  `DELETE FROM bookmark WHERE member_id = $1
   AND post_id = (SELECT id FROM post WHERE topic_id = $2 AND number = $3)`,
);

/**
 * Keeps a post to be found again, with a note and a day to be reminded of it; one already kept gets these instead.
 * @throws NotFound, Denied (`signInFirst`), Invalid (`remindOn`: `day`, or `reminderPast` before today in Rome), TooMany
 */
export const keepBookmark = ({ sql, rateLimits }: Platform) =>
  async function keepBookmark(viewer: Viewer, topicId: number, input: unknown): Promise<void> {
    const member = requireMember(viewer);
    const topic = await requireTopic(viewer, sql, topicId);
    const { number, note, remindOn } = parse(BookmarkInput, input);
    requireReadable(topic, number);
    await rateLimits.spend(BOOKMARKING, member.id);
    const [post] = await sql<{ id: number; past: boolean | null }>(findPost, [
      topicId,
      number,
      remindOn ?? null,
    ]);
    if (!post) throw NotFound();
    if (post.past) throw Invalid({ remindOn: { code: "reminderPast" } });
    await sql(keep, [member.id, post.id, note ?? null, remindOn ?? null]);
  };

/** Takes a bookmark away, of what one may not read any more too. @throws Denied (`signInFirst`), Invalid */
export const dropBookmark = ({ sql }: Platform) =>
  async function dropBookmark(viewer: Viewer, topicId: number, input: unknown): Promise<void> {
    const member = requireMember(viewer);
    const { number } = parse(DropBookmarkInput, input);
    await sql(drop, [member.id, topicId, number]);
  };

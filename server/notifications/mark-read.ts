import type { Viewer } from "../members/contract.ts";
import { memberRoom } from "../members/contract.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import { nudge } from "../platform/feed.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import type { HeardTopics } from "./heard-topics.ts";
import { MarkReadInput } from "./inputs.ts";
import { selectTopics } from "./notification-page.ts";

const see = statement(
  "notification_see_documents",
  `UPDATE notified_document x SET seen_at = now() FROM document d
   WHERE x.member_id = $1 AND x.seen_at IS NULL AND d.id = x.document_id
     AND ($2::int IS NULL OR d.space_id = $2) AND ($3::int IS NULL OR d.id = $3) RETURNING 1`,
);

/**
 * Takes one topic (`topicId`), the documents of one space (`spaceId`) or one of them (`documentId`) for read, or all that
 * have something new.
 * @throws Denied (`signInFirst`), Invalid, NotFound
 */
export const markNotificationsRead = ({ sql }: Platform, topics: HeardTopics) =>
  async function markNotificationsRead(viewer: Viewer, input: unknown): Promise<void> {
    const { id } = requireSignedIn(viewer);
    const { topicId, spaceId, documentId } = parse(MarkReadInput, input);
    if (topicId === undefined) {
      const seen = await sql(see, [id, spaceId ?? null, documentId ?? null]);
      if (spaceId !== undefined || documentId !== undefined)
        return seen.length > 0 ? nudge(sql, [memberRoom(id)]) : undefined;
    }
    const all = await sql<{ topicId: number; isNew: boolean }>(selectTopics, [id]);
    const one = topicId === undefined ? null : Number(topicId);
    if (one !== null && !all.some((row) => row.topicId === one)) throw NotFound();
    // What she may not read any more is taken for read too, and counts no longer.
    const read = all.filter((row) => row.isNew && (one === null || row.topicId === one));
    await topics.readThrough(
      id,
      read.map((row) => row.topicId),
    );
    await nudge(sql, [memberRoom(id)]);
  };

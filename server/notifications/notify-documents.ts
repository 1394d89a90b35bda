import { memberRoom } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { nudge } from "../platform/feed.ts";
import type { Platform } from "../platform/platform.ts";
import type { HeardDocuments } from "./heard-documents.ts";

export const NOTIFY_DOCUMENT = "notifications.notify-document";

// Who was told of this version before is told no more: so the job may be done twice.
const tell = statement(
  "notification_tell_document",
  `INSERT INTO notified_document (member_id, document_id, number, at)
   SELECT member_id, $1, $2, $4 FROM unnest($3::int[]) AS u(member_id) ORDER BY member_id
   ON CONFLICT DO NOTHING RETURNING member_id AS "memberId"`,
);

const DAY_MS = 86_400_000;
/** What is older than this, in a queue that stood still, is no news. */
const NEWS_DAYS = 14;

/** Tells those whom a new document or version concerns, after its commit; many at once are one entry in their list. */
export function defineNotifyDocuments({ jobs, transact }: Platform, documents: HeardDocuments) {
  jobs.define<{ documentId: number; number: number }>(NOTIFY_DOCUMENT, async ({ documentId, number }) => {
    const news = await documents.documentNews(documentId, number);
    if (!news || Date.now() - new Date(news.createdAt).getTime() > NEWS_DAYS * DAY_MS) return;
    if (news.concerned.length === 0) return;
    await transact(async (work) => {
      const values = [documentId, number, news.concerned, news.createdAt];
      const told = await work.sql<{ memberId: number }>(tell, values);
      await nudge(
        work.sql,
        told.map(({ memberId }) => memberRoom(memberId)),
      );
    });
  });
}

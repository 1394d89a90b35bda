import { IS_NEW, NOTIFICATIONS } from "../members/unread-notifications.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";

const forgetRead = statement(
  "notification_sweep",
  `DELETE FROM notification WHERE (member_id, topic_id) IN (
     SELECT n.member_id, n.topic_id FROM ${NOTIFICATIONS} WHERE n.at < now() - interval '180 days' AND NOT ${IS_NEW})`,
);
// As long as an edit could still mean somebody anew.
const forgetTold = statement(
  "notified_post_sweep",
  "DELETE FROM notified_post WHERE at < now() - interval '400 days'",
);
const forgetStops = statement(
  "mail_stop_sweep",
  "DELETE FROM mail_stop WHERE created_at < now() - interval '400 days'",
);

const forgetDocuments = statement(
  "notified_document_sweep",
  "DELETE FROM notified_document WHERE at < now() - interval '180 days' AND seen_at IS NOT NULL",
);

/** Forgets every night what was read half a year ago, and links of letters older than a year. */
export function scheduleSweep({ jobs, sql }: Platform) {
  jobs.schedule("notifications.sweep", "40 2 * * *", async () => {
    for (const one of [forgetRead, forgetTold, forgetDocuments, forgetStops]) await sql(one);
  });
}

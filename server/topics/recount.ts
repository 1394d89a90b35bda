import { type Sql, statement } from "../platform/db/sql.ts";

// Counted anew: who else wrote and what else was removed decides it.
const count = statement(
  "topic_recount",
  `UPDATE topic SET
     post_count = (SELECT count(*) FROM post WHERE topic_id = $1 AND removed_at IS NULL),
     participant_count = (SELECT count(DISTINCT author_id) FROM post WHERE topic_id = $1 AND removed_at IS NULL)
   WHERE id = $1`,
);

/** Counts a topic's messages and writers anew; the caller has locked the topic. */
export const recount = (sql: Sql, topicId: number) => sql(count, [topicId]);

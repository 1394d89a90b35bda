import { type Sql, statement } from "../platform/db/sql.ts";
import type { PostView } from "./contract.ts";
import { POST_PEOPLE, POST_VIEW } from "./present.ts";
import { recount } from "./recount.ts";

const show = statement(
  "post_show",
  `WITH p AS (
     UPDATE post SET removed_at = NULL, removed_by_id = NULL, version = $2
     WHERE id = $1 AND removed_at IS NOT NULL AND purged_at IS NULL RETURNING *
   ) SELECT ${POST_VIEW} AS view FROM p ${POST_PEOPLE}`,
);

/** Shows a removed post again, in a topic the caller has locked. @param version the topic's next */
export async function showPost(
  sql: Sql,
  topicId: number,
  postId: number,
  version: number,
): Promise<PostView | null> {
  const [shown] = await sql<{ view: PostView }>(show, [postId, version]);
  await recount(sql, topicId);
  return shown?.view ?? null;
}

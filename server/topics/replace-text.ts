import { type Sql, statement } from "../platform/db/sql.ts";
import type { PostView } from "./contract.ts";
import { POST_PEOPLE, POST_VIEW } from "./present.ts";

const keepRevision = statement(
  "edit_keep_revision",
  `INSERT INTO post_revision (post_id, version, body, editor_id)
   SELECT id, version, body, $3 FROM post WHERE id = $1 AND version = $2 AND removed_at IS NULL`,
);
const updatePost = statement(
  "edit_update_post",
  `WITH p AS (
     UPDATE post SET body = $3, html = $4, version = $5, edited_at = now()
     WHERE id = $1 AND version = $2 AND removed_at IS NULL RETURNING *
   )
   SELECT ${POST_VIEW} AS view FROM p ${POST_PEOPLE}`,
);

type Replacement = {
  postId: number;
  /** The version of the post that is replaced. */
  base: number;
  editorId: number;
  body: string;
  html: string;
  /** The topic's next, taken by the caller. */
  version: number;
};

/** Gives a post another text and keeps what it said before; null where it is not the one meant any more. */
export async function replaceText(sql: Sql, text: Replacement): Promise<PostView | null> {
  const { postId, base, editorId, body, html, version } = text;
  await sql(keepRevision, [postId, base, editorId]);
  const [edited] = await sql<{ view: PostView }>(updatePost, [postId, base, body, html, version]);
  return edited?.view ?? null;
}

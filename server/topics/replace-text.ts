import { type Sql, statement } from "../platform/db/sql.ts";
import type { PostView } from "./contract.ts";
import { POST_PEOPLE, POST_VIEW } from "./present.ts";

// A reaction, too, raises the version: what counts is that the text is still the one of `base`.
const SAME_TEXT = "$2 BETWEEN greatest(text_version, created_version) AND version AND removed_at IS NULL";

const keepRevision = statement(
  "edit_keep_revision",
  `INSERT INTO post_revision (post_id, version, body, editor_id)
   SELECT id, version, body, $3 FROM post WHERE id = $1 AND ${SAME_TEXT}`,
);
const updatePost = statement(
  "edit_update_post",
  `WITH p AS (
     UPDATE post SET body = $3, html = $4, version = $5, text_version = $5, edited_at = now()
     WHERE id = $1 AND ${SAME_TEXT} RETURNING *
   )
   SELECT ${POST_VIEW} AS view FROM p ${POST_PEOPLE}`,
);

type Replacement = {
  postId: number;
  /** A version of the post since which its text has stayed as it was. */
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

import { type Sql, statement } from "../platform/db/sql.ts";
import type { MentionedIds } from "./mentions.ts";

const keep = statement(
  "mentions_keep",
  `WITH now AS (SELECT * FROM unnest($2::int[], $3::int[]) AS u(member_id, administration_id)),
   withdrawn AS (
     DELETE FROM mention m WHERE m.post_id = $1 AND NOT EXISTS (
       SELECT 1 FROM now WHERE now.member_id = m.member_id OR now.administration_id = m.administration_id))
   INSERT INTO mention (post_id, member_id, administration_id) SELECT $1, member_id, administration_id FROM now
   ON CONFLICT DO NOTHING`,
);

/** Two columns of one row each: the ids of members beside nothing, nothing beside those of administrations. */
export const mentionColumns = ({ memberIds, administrationIds }: MentionedIds) => [
  [...memberIds, ...administrationIds.map(() => null)],
  [...memberIds.map(() => null), ...administrationIds],
];

/** Whom a post means from now on, inside the transaction that changes it. */
export const keepMentions = (sql: Sql, postId: number, ids: MentionedIds) =>
  sql(keep, [postId, ...mentionColumns(ids)]);

import { PAGE_SIZE } from "./contract.ts";

/** SQL: administration `b` of member `k` today. */
export const PRESENT_ADMINISTRATION = `(SELECT b.name FROM affiliation f JOIN administration b ON b.id = f.administration_id
  WHERE f.member_id = k.id AND f.until IS NULL ORDER BY f."from" DESC, f.id DESC LIMIT 1)`;

/**
 * SQL: the contract's `ConversationHere` on a page of `t`: who is in it, and who came and went since the viewer reads;
 * aliases `readable` and `shown` of the page.
 */
export const CONVERSATION_HERE = `json_build_object(
  'from', readable.first,
  'people', (SELECT json_agg(json_build_object(
      'id', k.id, 'name', k.name, 'administration', ${PRESENT_ADMINISTRATION}, 'from', y.from_number)
      ORDER BY k.name COLLATE "it-x-icu", k.id)
    FROM topic_reader y JOIN member k ON k.id = y.member_id WHERE y.topic_id = t.id),
  'steps', coalesce((SELECT json_agg(json_build_object(
      'id', c.id, 'member', json_build_object('id', k.id, 'name', k.name), 'by', g.name,
      'from', c.from_number, 'after', c.after_number, 'at', c.at) ORDER BY c.id)
    FROM conversation_step c JOIN member k ON k.id = c.member_id LEFT JOIN member g ON g.id = c.by_id
    WHERE c.topic_id = t.id AND c.after_number >= readable.first - 1
      AND c.after_number >= (shown.page - 1) * ${PAGE_SIZE}
      AND (c.after_number < shown.page * ${PAGE_SIZE} OR shown.page = counted.pages)), '[]'))`;

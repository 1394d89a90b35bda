/**
 * The one rule of when a notification is new, said in SQL: she has not read as far as she was told, or was meant by an
 * edit since she last read there. Aliases `n` (notification), `r` (her reading of the topic, may be missing).
 */
export const IS_NEW = `(n.last_number > coalesce(r.number, 0)
  OR (n.last_number > 0 AND coalesce(n.late_at > coalesce(r.read_at, '-infinity'), false)))`;

/** SQL: notifications with what they are judged by. */
export const NOTIFICATIONS = `notification n
  LEFT JOIN topic_reading r ON r.member_id = n.member_id AND r.topic_id = n.topic_id`;

/** SQL, LATERAL behind `m` (member): in how many discussions and libraries (`unread`), and conversations among them, something is new for her. */
export const UNREAD_COUNTS = `LATERAL (
  SELECT count(*)::int + (
      SELECT count(DISTINCT d.space_id)::int FROM notified_document x JOIN document d ON d.id = x.document_id
      WHERE x.member_id = m.id AND x.seen_at IS NULL AND d.binned_at IS NULL) AS unread,
    (count(*) FILTER (WHERE (SELECT t.audience FROM topic t WHERE t.id = n.topic_id) = 'PEOPLE'))::int AS conversations
  FROM ${NOTIFICATIONS} WHERE n.member_id = m.id AND ${IS_NEW}) AS news`;

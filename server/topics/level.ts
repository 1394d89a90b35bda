/**
 * SQL: of what a member is told in a topic: as she chose for it, else everything in a conversation, else as she chose for
 * its space, else everything where she wrote and mentions elsewhere. Alias `t` (topic). @param member an SQL expression: her id
 */
export const levelOf = (member: string) => `coalesce(
  (SELECT l.level FROM topic_level l WHERE l.member_id = ${member} AND l.topic_id = t.id),
  CASE WHEN t.audience = 'PEOPLE' THEN 'EVERYTHING'::notification_level END,
  (SELECT l.level FROM space_level l WHERE l.member_id = ${member} AND l.space_id = t.space_id),
  CASE WHEN EXISTS (SELECT 1 FROM post w WHERE w.topic_id = t.id AND w.author_id = ${member} AND w.removed_at IS NULL)
    THEN 'EVERYTHING' ELSE 'MENTIONS' END::notification_level)`;

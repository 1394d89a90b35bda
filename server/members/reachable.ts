/** SQL: member `m` may be written to: she has confirmed her address and could answer. */
export const REACHABLE = `(m.email_confirmed_at IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM suspension x WHERE x.member_id = m.id AND x.lifted_at IS NULL AND x.until > now()))`;

const TODAY = (alias: string) => `(${alias}.until IS NULL OR ${alias}.until > now())`;

/**
 * SQL: the administration that a member answers for in a space, null where for none: its leads do, and its contacts
 * where it has no lead. @param member an SQL expression: her id @param space … the space's
 */
export const speaksFor = (member: string, space: string) => `(
  SELECT y.administration_id FROM participation y
  WHERE y.space_id = ${space} AND y.member_id = ${member} AND ${TODAY("y")} AND (y.role = 'LEAD' OR (
    y.role = 'CONTACT' AND NOT EXISTS (
      SELECT 1 FROM participation z WHERE z.space_id = y.space_id AND z.administration_id = y.administration_id
        AND z.role = 'LEAD' AND ${TODAY("z")})))
  ORDER BY y.role = 'LEAD' DESC, y.id LIMIT 1)`;

/** SQL: some administration is answered for in a space. @param space an SQL expression: its id */
export const isSpokenFor = (space: string) => `EXISTS (
  SELECT 1 FROM participation y
  WHERE y.space_id = ${space} AND y.role IN ('LEAD', 'CONTACT') AND ${TODAY("y")})`;

import { type Sql, statement } from "../platform/db/sql.ts";
import type { PersonHere } from "./contract.ts";

const select = statement(
  "space_people_here",
  `SELECT DISTINCT ON (m.name COLLATE "it-x-icu", m.id) m.id, m.name, a.name AS administration
   FROM participation y JOIN member m ON m.id = y.member_id JOIN administration a ON a.id = y.administration_id
   WHERE y.space_id = $1 AND y.member_id <> $2 AND (y.until IS NULL OR y.until > now())
   ORDER BY m.name COLLATE "it-x-icu", m.id, a.name`,
);

/** Who takes part in a space, but one: whom something may be meant for. */
export const peopleHere = (sql: Sql, spaceId: number, butId: number): Promise<PersonHere[]> =>
  sql<PersonHere>(select, [spaceId, butId]);

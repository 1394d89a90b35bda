import { type Sql, statement } from "../platform/db/sql.ts";
import type { PersonHere } from "./contract.ts";

/** SQL: `PersonHere`, one a row, in the order of names. @param space and @param but expressions: its id, and one who is left out */
export const selectPeopleHere = (space: string, but: string) =>
  `SELECT DISTINCT ON (m.name COLLATE "it-x-icu", m.id) m.id, m.name, a.name AS administration
   FROM participation y JOIN member m ON m.id = y.member_id JOIN administration a ON a.id = y.administration_id
   WHERE y.space_id = ${space} AND y.member_id <> ${but} AND (y.until IS NULL OR y.until > now())
   ORDER BY m.name COLLATE "it-x-icu", m.id, a.name`;

const select = statement("space_people_here", selectPeopleHere("$1", "$2"));

/** Who takes part in a space, but one: whom something may be meant for. */
export const peopleHere = (sql: Sql, spaceId: number, butId: number): Promise<PersonHere[]> =>
  sql<PersonHere>(select, [spaceId, butId]);

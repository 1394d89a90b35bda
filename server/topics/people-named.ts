import { REACHABLE } from "../members/reachable.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import type { PersonToWrite } from "./contract.ts";

const selectPeople = statement(
  "conversation_people_named",
  `SELECT m.id, m.name, ${REACHABLE} AS reachable, (
     SELECT b.name FROM affiliation f JOIN administration b ON b.id = f.administration_id
     WHERE f.member_id = m.id AND f.until IS NULL ORDER BY f."from" DESC, f.id DESC LIMIT 1) AS administration
   FROM member m WHERE m.id = ANY($1::int[]) AND m.email_confirmed_at IS NOT NULL
   ORDER BY m.name COLLATE "it-x-icu", m.id`,
);

type Named = PersonToWrite & { reachable: boolean };

/** Those of these members who are in the community, by name; whether they may be written to. */
export const peopleNamed = (sql: Sql, ids: readonly number[]): Promise<Named[]> =>
  ids.length === 0 ? Promise.resolve([]) : sql<Named>(selectPeople, [ids]);

/**
 * … all of them, and all may be written to.
 * @param field of the form, to which what is wrong belongs
 * @throws Invalid (`personUnknown`, `personUnreachable`)
 */
export async function requirePeople(sql: Sql, ids: readonly number[], field: string): Promise<Named[]> {
  const people = await peopleNamed(sql, ids);
  if (people.length < ids.length) throw Invalid({ [field]: { code: "personUnknown" } });
  const away = people.find(({ reachable }) => !reachable);
  if (away) throw Invalid({ [field]: { code: "personUnreachable", name: away.name } });
  return people;
}

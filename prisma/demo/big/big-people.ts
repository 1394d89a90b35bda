import { CONSENT_VERSION } from "../../../server/members/contract.ts";
import { type Sql, statement } from "../../../server/platform/db/sql.ts";
import type { Scale } from "./scale.ts";
import { GIVEN_NAMES, JOB_TITLES, PLACE_BEGINNINGS, PLACE_ENDINGS, REGIONS, SURNAMES } from "./words.ts";

// Each table is numbered from 1 in a table of its own, which the later steps draw from: big_administration, big_member.

const numberAdministrations = statement(
  "big_number_administrations",
  `CREATE TEMP TABLE big_administration ON COMMIT DROP AS
   SELECT n, nextval(pg_get_serial_sequence('administration', 'id'))::int AS id FROM generate_series(1, $1::int) n`,
);
const insertAdministrations = statement(
  "big_insert_administrations",
  `INSERT INTO administration (id, slug, name, kind, region, verified_at)
   SELECT id, 'comune-di-prova-' || n,
     'Comune di ' || ($1::text[])[1 + n % cardinality($1::text[])]
       || ($2::text[])[1 + n / cardinality($1::text[]) % cardinality($2::text[])]
       || CASE WHEN n > cardinality($1::text[]) * cardinality($2::text[]) THEN ' ' || n ELSE '' END,
     'MUNICIPALITY', ($3::text[])[1 + n % cardinality($3::text[])], now()
   FROM big_administration`,
);
const numberMembers = statement(
  "big_number_members",
  `CREATE TEMP TABLE big_member ON COMMIT DROP AS
   SELECT m.n, nextval(pg_get_serial_sequence('member', 'id'))::int AS id, a.id AS administration_id
   FROM generate_series(1, $1::int) AS m(n) JOIN big_administration a ON a.n = 1 + m.n % $2::int`,
);
const insertMembers = statement(
  "big_insert_members",
  `INSERT INTO member (id, name, email, email_confirmed_at, password_hash, consent_version, consent_at, created_at,
     last_seen_on)
   SELECT id,
     ($1::text[])[1 + n % cardinality($1::text[])] || ' '
       || ($2::text[])[1 + n / cardinality($1::text[]) % cardinality($2::text[])]
       || CASE WHEN n >= cardinality($1::text[]) * cardinality($2::text[])
          THEN ' ' || ($2::text[])[1 + (n / (cardinality($1::text[]) * cardinality($2::text[])) * 7 + n) % cardinality($2::text[])]
          ELSE '' END,
     'persona-' || n || '@example.org', joined, $3, $4, joined, joined, current_date
   FROM big_member, LATERAL (SELECT now() - make_interval(days => 1500 + n % 900) AS joined) j`,
);
const insertAffiliations = statement(
  "big_insert_affiliations",
  `INSERT INTO affiliation (member_id, administration_id, job_title, verification, "from")
   SELECT id, administration_id, ($1::text[])[1 + n % cardinality($1::text[])], 'STAFF', now() - make_interval(days => 1500 + n % 900)
   FROM big_member`,
);

/** Administrations, their people, and who works where. @param passwordHash of all of them */
export async function fillPeople(sql: Sql, scale: Scale, passwordHash: string): Promise<void> {
  await sql(numberAdministrations, [scale.administrations]);
  await sql(insertAdministrations, [PLACE_BEGINNINGS, PLACE_ENDINGS, REGIONS]);
  await sql(numberMembers, [scale.members, scale.administrations]);
  await sql(insertMembers, [GIVEN_NAMES, SURNAMES, passwordHash, CONSENT_VERSION]);
  await sql(insertAffiliations, [JOB_TITLES]);
}

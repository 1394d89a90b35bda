import { type Sql, statement } from "../../../server/platform/db/sql.ts";
import type { Scale } from "./scale.ts";
import { PRACTICES } from "./words.ts";

const numberTwinnings = statement(
  "big_number_twinnings",
  `CREATE TEMP TABLE big_space ON COMMIT DROP AS
   SELECT s.n, nextval(pg_get_serial_sequence('space', 'id'))::int AS id,
     nextval(pg_get_serial_sequence('twinning', 'id'))::int AS twinning_id,
     ($2::text[])[1 + s.n % cardinality($2::text[])] AS practice,
     giver.id AS offering, taker.id AS receiving, giver.name AS offering_name, taker.name AS receiving_name,
     ($2::text[])[1 + s.n % cardinality($2::text[])] || ': da ' || giver.name || ' a ' || taker.name AS title,
     now() - make_interval(days => 30 + s.n % 1400) AS opened_at,
     (CASE s.n % 20 WHEN 0 THEN 'PARTIES' WHEN 1 THEN 'MEMBERS' ELSE 'PUBLIC' END)::visibility AS visibility
   FROM generate_series(1, $1::int) AS s(n)
   JOIN (SELECT b.n, a.id, a.name FROM big_administration b JOIN administration a ON a.id = b.id) giver
     ON giver.n = 1 + s.n * 2 % $3::int
   JOIN (SELECT b.n, a.id, a.name FROM big_administration b JOIN administration a ON a.id = b.id) taker
     ON taker.n = 1 + (s.n * 2 + 1) % $3::int`,
);
const insertSpaces = statement(
  "big_insert_spaces",
  `INSERT INTO space (id, kind, slug, title, short_title, visibility, opened_at)
   SELECT id, 'TWINNING', 'gemellaggio-di-prova-' || n, title, 'Prova ' || n,
     visibility, opened_at FROM big_space`,
);
const insertTwinnings = statement(
  "big_insert_twinnings",
  `INSERT INTO twinning (id, space_id, acronym, title, summary, presentation, presentation_html, objectives,
     objectives_html, results, results_html, theme, started_year, state, created_at)
   SELECT twinning_id, id, 'Prova ' || n, title, summary,
     summary, '<p>' || summary || '</p>', summary, '<p>' || summary || '</p>', '', '', practice,
     extract(year FROM opened_at)::int,
     (ARRAY['RUNNING', 'RUNNING', 'CONCLUDED', 'AGREED', 'PROPOSED'])[1 + n % 5]::twinning_state, opened_at
   FROM big_space, LATERAL (
     SELECT offering_name || ' racconta come ha fatto; ' || receiving_name || ' prova a rifarlo.' AS summary) s`,
);
const insertParties = statement(
  "big_insert_parties",
  `INSERT INTO twinning_party (twinning_id, administration_id, side)
   SELECT twinning_id, offering, 'OFFERING'::side FROM big_space
   UNION ALL SELECT twinning_id, receiving, 'RECEIVING'::side FROM big_space`,
);
// Those who work for the two administrations take part; the first of each side leads.
const insertParticipations = statement(
  "big_insert_participations",
  `INSERT INTO participation (space_id, member_id, administration_id, role, "from")
   SELECT s.id, m.id, m.administration_id,
     (CASE row_number() OVER (PARTITION BY s.id, m.administration_id ORDER BY m.n)
        WHEN 1 THEN 'LEAD' WHEN 2 THEN 'CONTACT' WHEN 3 THEN 'EXPERT' ELSE 'PARTICIPANT' END)::participation_role,
     s.opened_at
   FROM big_space s JOIN big_member m ON m.administration_id IN (s.offering, s.receiving)`,
);

/** Twinnings with their two parties and the people who take part. */
export async function fillTwinnings(sql: Sql, scale: Scale): Promise<void> {
  await sql(numberTwinnings, [scale.twinnings, PRACTICES, scale.administrations]);
  await sql(insertSpaces);
  await sql(insertTwinnings);
  await sql(insertParties);
  await sql(insertParticipations);
}

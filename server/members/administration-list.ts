import { hasWords } from "../platform/db/folded.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { type AdministrationCard, type Listed, MEMBERS_PAGE } from "./contract.ts";
import { LISTED } from "./listed.ts";
import { ADMINISTRATION_CARD } from "./present.ts";

const selectAdministrations = statement(
  "administration_list",
  `WITH listed AS (
     SELECT a.id, a.name, a.region, a.kind FROM administration a WHERE ${LISTED}
   ), wanted AS (
     SELECT id, name FROM listed
     WHERE ${hasWords("name", "$1::text")}
       AND ($2::text = '' OR region = $2::text) AND ($3::text = '' OR kind::text = $3::text)
   ), counted AS (
     SELECT count(*)::int AS total, greatest(1, ceil(count(*) / $4::numeric))::int AS pages FROM wanted
   ), shown AS (
     SELECT total, pages, least(pages, greatest(1, $5::int)) AS page FROM counted
   )
   SELECT total, pages, page, coalesce((
     SELECT json_agg(card ORDER BY name COLLATE "it-x-icu", id) FROM (
       SELECT w.name, w.id, json_build_object(${ADMINISTRATION_CARD}) AS card
       FROM wanted w JOIN administration a ON a.id = w.id
       ORDER BY w.name COLLATE "it-x-icu", w.id LIMIT $4 OFFSET (shown.page - 1) * $4
     ) AS cards), '[]') AS things, coalesce((
     SELECT json_agg(region ORDER BY region COLLATE "it-x-icu")
     FROM (SELECT DISTINCT region FROM listed WHERE region IS NOT NULL) AS known), '[]') AS regions
   FROM shown`,
);

export type AdministrationFilters = { name?: string; region?: string; kind?: string; page?: number };

/** The administrations of the community, in Italian order. @param filters words, or parts of words, of the name; a region, a kind */
export const administrationList = ({ sql }: Platform) =>
  async function administrationList(
    filters: AdministrationFilters = {},
  ): Promise<Listed<AdministrationCard>> {
    const { name = "", region = "", kind = "", page = 1 } = filters;
    const [list] = await sql<Listed<AdministrationCard>>(selectAdministrations, [
      name,
      region,
      kind,
      MEMBERS_PAGE,
      page,
    ]);
    if (!list) throw new Error("a list of administrations is one row");
    return list;
  };

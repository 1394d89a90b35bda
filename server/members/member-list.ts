import { hasWords } from "../platform/db/folded.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { type Listed, MEMBERS_PAGE, type MemberCard } from "./contract.ts";
import { MEMBER_CARD, OF_TODAY } from "./present.ts";

const selectMembers = statement(
  "member_list",
  `WITH wanted AS (
     SELECT m.id, m.name FROM member m
     WHERE m.email_confirmed_at IS NOT NULL AND ${hasWords("m.name", "$1::text")}
       AND (($2::text = '' AND $3::text = '') OR EXISTS (
         SELECT 1 FROM affiliation f JOIN administration a ON a.id = f.administration_id
         WHERE f.member_id = m.id AND ${OF_TODAY} AND ${hasWords("a.name", "$2::text")}
           AND ($3::text = '' OR a.region = $3::text)))
   ), counted AS (
     SELECT count(*)::int AS total, greatest(1, ceil(count(*) / $4::numeric))::int AS pages FROM wanted
   ), shown AS (
     SELECT total, pages, least(pages, greatest(1, $5::int)) AS page FROM counted
   )
   SELECT total, pages, page, coalesce((
     SELECT json_agg(card ORDER BY name COLLATE "it-x-icu", id) FROM (
       SELECT w.name, w.id, ${MEMBER_CARD} AS card FROM wanted w JOIN member m ON m.id = w.id
       ORDER BY w.name COLLATE "it-x-icu", w.id LIMIT $4 OFFSET (shown.page - 1) * $4
     ) AS cards), '[]') AS things, coalesce((
     SELECT json_agg(region ORDER BY region COLLATE "it-x-icu") FROM (
       SELECT DISTINCT a.region FROM administration a JOIN affiliation f ON f.administration_id = a.id
       JOIN member m ON m.id = f.member_id
       WHERE ${OF_TODAY} AND m.email_confirmed_at IS NOT NULL AND a.region IS NOT NULL) AS known), '[]') AS regions
   FROM shown`,
);

export type MemberFilters = { name?: string; administration?: string; region?: string; page?: number };

/**
 * The confirmed members, in Italian order of their names.
 * @param filters words, or parts of words, of the member's and of the administration's name; a region by its name
 */
export const memberList = ({ sql }: Platform) =>
  async function memberList(filters: MemberFilters = {}): Promise<Listed<MemberCard>> {
    const { name = "", administration = "", region = "", page = 1 } = filters;
    const values = [name, administration, region, MEMBERS_PAGE, page];
    const [list] = await sql<Listed<MemberCard>>(selectMembers, values);
    if (!list) throw new Error("a list of members is one row");
    return list;
  };

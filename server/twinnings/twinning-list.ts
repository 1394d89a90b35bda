import { isStaff, type Viewer } from "../members/contract.ts";
import { hasWords } from "../platform/db/folded.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { seeableSpace } from "../spaces/readable-space.ts";
import { TWINNINGS_A_PAGE, type TwinningFilters, type TwinningList } from "./contract.ts";
import { TWINNING_CARD } from "./present.ts";

/** SQL: what is looked through for words, its parties' names with it. */
const SAID = `concat_ws(' ', t.title, t.acronym, t.summary, (
  SELECT string_agg(a.name, ' ') FROM twinning_party y JOIN administration a ON a.id = y.administration_id
  WHERE y.twinning_id = t.id))`;

const selectTwinnings = statement(
  "twinning_list",
  `WITH readable AS (
     SELECT t.*, s.slug, s.opened_at FROM twinning t JOIN space s ON s.id = t.space_id WHERE ${seeableSpace("$10")}
   ), found AS (
     SELECT * FROM readable t
     WHERE ($3::text IS NULL OR t.theme = $3)
       AND ($4::text IS NULL OR t.state::text = $4)
       AND ($5::int IS NULL OR coalesce(t.started_year, extract(year FROM t.starts_on)::int) = $5)
       AND ($6::text IS NULL OR EXISTS (
         SELECT 1 FROM twinning_party y JOIN administration a ON a.id = y.administration_id
         WHERE y.twinning_id = t.id AND a.region = $6))
       AND ($7::text IS NULL OR ${hasWords(SAID, "$7::text")})
   ), counted AS (
     SELECT count(*)::int AS total, greatest(1, ceil(count(*) / $8::numeric))::int AS pages FROM found
   ), shown AS (
     SELECT total, pages, least(pages, greatest(1, $9::int)) AS page FROM counted
   )
   SELECT total, pages, page, coalesce((
     SELECT json_agg(${TWINNING_CARD} ORDER BY t.opened_at DESC, t.id DESC)
     FROM (SELECT * FROM found ORDER BY opened_at DESC, id DESC LIMIT $8 OFFSET (shown.page - 1) * $8) t), '[]') AS twinnings,
     json_build_object(
       'themes', coalesce((SELECT json_agg(DISTINCT theme ORDER BY theme) FROM readable), '[]'),
       'states', coalesce((SELECT json_agg(DISTINCT state ORDER BY state) FROM readable), '[]'),
       'years', coalesce((
         SELECT json_agg(DISTINCT year ORDER BY year DESC)
         FROM (SELECT coalesce(started_year, extract(year FROM starts_on)::int) AS year FROM readable) AS years
         WHERE year IS NOT NULL), '[]'),
       'regions', coalesce((
         SELECT json_agg(DISTINCT a.region ORDER BY a.region)
         FROM readable t JOIN twinning_party y ON y.twinning_id = t.id
         JOIN administration a ON a.id = y.administration_id WHERE a.region IS NOT NULL), '[]')) AS choices
   FROM shown`,
);

/**
 * The twinnings this viewer may see, newest first, a page of them, and what there is to filter by.
 * @param page from 1; beyond the last one the last is shown
 */
export const twinningList = ({ sql }: Platform) =>
  async function twinningList(
    viewer: Viewer,
    { theme, state, year, region, q }: TwinningFilters = {},
    { page = 1, size = TWINNINGS_A_PAGE }: { page?: number; size?: number } = {},
  ): Promise<TwinningList> {
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const filters = [theme, state, year, region, q].map((value) => value ?? null);
    const values = [viewer.member?.id ?? null, spaces, ...filters, size, page, isStaff(viewer)];
    const [list] = await sql<TwinningList>(selectTwinnings, values);
    if (!list) throw new Error("a list of twinnings is one row");
    return list;
  };

import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { canSeeSpace } from "../spaces/contract.ts";
import type { TwinningView } from "./contract.ts";
import { parties } from "./parties.ts";

const selectTwinning = statement(
  "twinning_page",
  `SELECT json_build_object(
     'spaceId', s.id, 'visibility', s.visibility,
     'slug', s.slug, 'acronym', t.acronym, 'title', t.title, 'summary', t.summary, 'theme', t.theme,
     'programme', t.programme, 'state', t.state, 'startedYear', t.started_year,
     'startsOn', t.starts_on, 'endsOn', t.ends_on,
     'presentationHtml', t.presentation_html, 'objectivesHtml', t.objectives_html, 'resultsHtml', t.results_html,
     'offering', ${parties("OFFERING")}, 'receiving', ${parties("RECEIVING")}, 'coordinating', ${parties("COORDINATING")},
     'participantCount', (
       SELECT count(DISTINCT p.member_id)::int FROM participation p
       WHERE p.space_id = s.id AND (p.until IS NULL OR p.until > now())),
     'referents', coalesce((
       SELECT json_agg(json_build_object(
         'memberId', m.id, 'name', m.name, 'administration', a.name, 'role', p.role, 'side', y.side
       ) ORDER BY y.side, p.role, p.id)
       FROM participation p JOIN member m ON m.id = p.member_id JOIN administration a ON a.id = p.administration_id
       LEFT JOIN LATERAL (
         SELECT side FROM twinning_party
         WHERE twinning_id = t.id AND administration_id = p.administration_id ORDER BY side LIMIT 1) y ON true
       WHERE p.space_id = s.id AND (p.until IS NULL OR p.until > now()) AND p.role IN ('LEAD', 'CONTACT')), '[]')
   ) AS view
   FROM twinning t JOIN space s ON s.id = t.space_id
   WHERE s.slug = $1`,
);

const SLUG = /^[a-z0-9-]{1,60}$/;

/** One twinning. @throws NotFound when there is none or it is not for this viewer */
export const twinningPage = ({ sql }: Platform) =>
  async function twinningPage(viewer: Viewer, slug: string): Promise<TwinningView> {
    if (!SLUG.test(slug)) throw NotFound();
    const [row] = await sql<{ view: TwinningView }>(selectTwinning, [slug]);
    if (!row || !canSeeSpace(viewer, { id: row.view.spaceId, visibility: row.view.visibility }))
      throw NotFound();
    return row.view;
  };

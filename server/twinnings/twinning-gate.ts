import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import { canSeeSpace, type SpaceGate } from "../spaces/contract.ts";
import type { Side } from "./contract.ts";

const selectGate = statement(
  "twinning_gate",
  `SELECT t.id, s.slug, t.acronym, t.title, json_build_object('id', s.id, 'visibility', s.visibility) AS space,
     coalesce((
       SELECT json_agg(json_build_object('administrationId', y.administration_id, 'side', y.side) ORDER BY y.position)
       FROM twinning_party y WHERE y.twinning_id = t.id), '[]') AS parties
   FROM twinning t JOIN space s ON s.id = t.space_id WHERE s.slug = $1`,
);

const SLUG = /^[a-z0-9-]{1,60}$/;

/** What the policies need to know of a twinning. */
export type TwinningGate = {
  id: number;
  slug: string;
  acronym: string;
  title: string;
  space: SpaceGate;
  parties: { administrationId: number; side: Side }[];
};

/** The twinning, if the viewer may know of it. @throws NotFound otherwise, so that nobody learns what exists */
export async function requireTwinning(viewer: Viewer, sql: Sql, slug: string): Promise<TwinningGate> {
  if (!SLUG.test(slug)) throw NotFound();
  const [twinning] = await sql<TwinningGate>(selectGate, [slug]);
  if (!twinning || !canSeeSpace(viewer, twinning.space)) throw NotFound();
  return twinning;
}

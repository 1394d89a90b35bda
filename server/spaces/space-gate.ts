import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import { canReadSpace, type SpaceGate, type SpaceView } from "./contract.ts";

const selectSpace = statement(
  "space_gate",
  `SELECT id, kind, slug, title, short_title AS "shortTitle", visibility FROM space WHERE slug = $1`,
);
const selectCommunity = statement(
  "space_community",
  "SELECT id FROM space WHERE kind = 'COMMUNITY' ORDER BY id LIMIT 1",
);

const SLUG = /^[a-z0-9-]{1,60}$/;

/** A space as policies and pages need it. */
export type OpenSpace = SpaceGate & SpaceView;

/** The space, if the viewer may see it. @throws NotFound otherwise, so that nobody learns what exists */
export async function requireSpace(viewer: Viewer, sql: Sql, slug: string): Promise<OpenSpace> {
  if (!SLUG.test(slug)) throw NotFound();
  const [space] = await sql<OpenSpace>(selectSpace, [slug]);
  if (!space || !canReadSpace(viewer, space)) throw NotFound();
  return space;
}

/** The community's own space, the forum. @throws NotFound before it was opened */
export async function communitySpaceId(sql: Sql): Promise<number> {
  const [space] = await sql<{ id: number }>(selectCommunity);
  if (!space) throw NotFound();
  return space.id;
}

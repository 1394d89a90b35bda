import { parties } from "./parties.ts";

/** SQL: the contract's `TwinningCard`; alias `t`, a twinning with the slug of its space. */
export const TWINNING_CARD = `json_build_object(
  'spaceId', t.space_id, 'slug', t.slug, 'acronym', t.acronym, 'title', t.title, 'summary', t.summary,
  'theme', t.theme, 'state', t.state, 'startedYear', t.started_year,
  'offering', ${parties("OFFERING")}, 'receiving', ${parties("RECEIVING")})`;

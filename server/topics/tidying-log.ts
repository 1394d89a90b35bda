import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { Denied } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { canManageSpace, type SpaceView } from "../spaces/contract.ts";
import { requireSpace } from "../spaces/space-gate.ts";
import { READABLE } from "./present.ts";

/** The acts of tidying: by a person with a reason, or by the house itself. */
const ACTS = [
  "post.removed",
  "post.restored",
  "post.versionRestored",
  "post.purged",
  "topic.locked",
  "topic.unlocked",
  "topic.closedBySilence",
  "topic.pinned",
  "topic.unpinned",
  "topic.rulesChanged",
  "topic.movedAway",
  "topic.movedHere",
  "topic.split",
  "topic.mergedAway",
  "topic.mergedHere",
  "poll.closed",
] as const;
export type TidyingAct = (typeof ACTS)[number];

export type LogEntry = {
  id: number;
  act: TidyingAct;
  /** ISO 8601. */
  at: string;
  /** Null for what the house does by itself. */
  by: { id: number; name: string; administration: string | null } | null;
  reason: string | null;
  topic: { id: number; slug: string; title: string };
  /** Of the message, where one is meant. */
  number: number | null;
  data: Record<string, string | number | boolean | null>;
};

export type TidyingLog = {
  space: SpaceView;
  entries: LogEntry[];
  /** What the next page comes before; null where there is none. */
  before: number | null;
};

const SIZE = 30;

// Each act is read off its own index range, newest first, so that an old page costs what the first does. What
// authors themselves took back has no reason and is no tidying; what stands in a topic that the viewer may not
// read is not told.
const selectLog = statement(
  "tidying_log",
  `SELECT e.id, e.name AS act, e.at, e.reason, e.data, (e.data->>'number')::int AS number,
     CASE WHEN m.id IS NOT NULL THEN
       json_build_object('id', m.id, 'name', m.name, 'administration', b.name) END AS by,
     json_build_object('id', e.topic_id, 'slug', e.slug, 'title', e.title) AS topic
   FROM unnest($4::text[]) AS act CROSS JOIN LATERAL (
     SELECT a.*, t.id AS topic_id, t.slug, t.title
     FROM activity a
     JOIN topic t ON t.id = CASE a.thing_kind WHEN 'topic' THEN a.thing_id ELSE (a.data->>'topicId')::int END
     JOIN space s ON s.id = t.space_id
     WHERE a.space_id = $3 AND a.name = act AND a.id < $5
       AND (a.reason IS NOT NULL OR a.actor_id IS NULL) AND ${READABLE}
     ORDER BY a.id DESC LIMIT ${SIZE + 1}
   ) AS e
   LEFT JOIN member m ON m.id = e.actor_id LEFT JOIN administration b ON b.id = e.administration_id
   ORDER BY e.id DESC LIMIT ${SIZE + 1}`,
);

/**
 * Who tidied what in a space, for which administration, when and why; newest first.
 * @param before only what happened before the entry with this id
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`)
 */
export const tidyingLog = ({ sql }: Platform) =>
  async function tidyingLog(viewer: Viewer, slug: string, before: number | null): Promise<TidyingLog> {
    const { visibility: _, ...space } = await requireSpace(viewer, sql, slug);
    if (!viewer.member) throw Denied("signInFirst");
    if (!canManageSpace(viewer, space.id)) throw Denied("leadsOnly");
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const values = [viewer.member.id, spaces, space.id, ACTS, before ?? 2_147_483_647];
    const rows = await sql<LogEntry>(selectLog, values);
    const entries = rows.slice(0, SIZE);
    return { space, entries, before: rows.length > SIZE ? (entries.at(-1)?.id ?? null) : null };
  };

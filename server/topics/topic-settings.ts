import { isStaff, type Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { canManageSpace, type SpaceView } from "../spaces/contract.ts";
import { READABLE_SPACE } from "../spaces/readable-space.ts";
import type { Audience } from "./contract.ts";
import { PINNED, SPACE_VIEW } from "./present.ts";
import { requireTidier } from "./topic-gate.ts";

export type TopicSettings = {
  topic: { id: number; slug: string; title: string; isGeneral: boolean; audience: Audience };
  space: SpaceView;
  locked: boolean;
  pinned: boolean;
  /** ISO 8601. */
  pinnedUntil: string | null;
  /** 0: not. */
  slowMinutes: number;
  closeAfterDays: number;
  announceOnly: boolean;
  /** Where it could be moved to: what the viewer keeps in order and may read, by short title. */
  otherSpaces: SpaceView[];
};

const selectSettings = statement(
  "topic_settings",
  `SELECT json_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'isGeneral', t.is_general,
     'audience', t.audience) AS topic, ${SPACE_VIEW} AS space,
     t.locked_at IS NOT NULL AS locked, ${PINNED} AS pinned,
     to_json(CASE WHEN ${PINNED} THEN t.pinned_until END) AS "pinnedUntil",
     coalesce(t.slow_minutes, 0) AS "slowMinutes", coalesce(t.close_after_days, 0) AS "closeAfterDays",
     t.announce_only AS "announceOnly"
   FROM topic t JOIN space s ON s.id = t.space_id WHERE t.id = $1`,
);
const selectOthers = statement(
  "topic_other_spaces",
  `SELECT s.id, s.kind, s.slug, s.title, s.short_title AS "shortTitle" FROM space s
   WHERE ${READABLE_SPACE} AND s.id <> $3 AND ($4::bool OR s.id = ANY($5::int[]))
   ORDER BY s.kind, s.short_title COLLATE "it-x-icu", s.id LIMIT 1000`,
);

/** How a topic is kept, for those who tidy it. @throws NotFound, Denied (`signInFirst`, `leadsOnly`) */
export const topicSettings = ({ sql }: Platform) =>
  async function topicSettings(viewer: Viewer, topicId: number): Promise<TopicSettings> {
    await requireTidier(viewer, sql, topicId);
    const [settings] = await sql<Omit<TopicSettings, "otherSpaces">>(selectSettings, [topicId]);
    if (!settings) throw new Error("a topic that was there is gone");
    const spaces = viewer.participations.map(({ spaceId }) => spaceId);
    const led = spaces.filter((spaceId) => canManageSpace(viewer, spaceId));
    const values = [viewer.member?.id ?? null, spaces, settings.space.id, isStaff(viewer), led];
    return { ...settings, otherSpaces: await sql<SpaceView>(selectOthers, values) };
  };

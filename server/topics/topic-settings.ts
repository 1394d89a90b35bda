import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { SpaceView } from "../spaces/contract.ts";
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

/** How a topic is kept, for those who tidy it. @throws NotFound, Denied (`signInFirst`, `leadsOnly`) */
export const topicSettings = ({ sql }: Platform) =>
  async function topicSettings(viewer: Viewer, topicId: number): Promise<TopicSettings> {
    await requireTidier(viewer, sql, topicId);
    const [settings] = await sql<TopicSettings>(selectSettings, [topicId]);
    if (!settings) throw new Error("a topic that was there is gone");
    return settings;
  };

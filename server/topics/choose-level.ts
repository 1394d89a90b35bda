import type { NotificationLevel, Viewer } from "../members/contract.ts";
import { LevelInput } from "../members/inputs.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { requireTopic } from "./topic-gate.ts";

const keep = statement(
  "topic_level_keep",
  `INSERT INTO topic_level (member_id, topic_id, level) VALUES ($1, $2, $3::notification_level)
   ON CONFLICT (member_id, topic_id) DO UPDATE SET level = excluded.level`,
);
const forget = statement(
  "topic_level_forget",
  "DELETE FROM topic_level WHERE member_id = $1 AND topic_id = $2",
);

const selectSilenced = statement(
  "topic_level_silenced",
  "SELECT 1 FROM topic_level WHERE member_id = $1 AND topic_id = $2 AND level = 'NOTHING'",
);

/** Of what a member wants to be told in a topic. @throws NotFound, Denied (`signInFirst`), Invalid */
export const chooseTopicLevel = ({ sql }: Platform) =>
  async function chooseTopicLevel(viewer: Viewer, topicId: number, input: unknown): Promise<void> {
    // The suspended too: it is about what one reads.
    const { id } = requireSignedIn(viewer);
    await requireTopic(viewer, sql, topicId);
    const { level } = parse(LevelInput, input);
    await keepLevel(sql, id, topicId, level);
  };

/** For who is known by a letter alone: says nothing of whether she may read the topic. */
export const silenceTopic = ({ sql }: Platform) =>
  function silenceTopic(memberId: number, topicId: number): Promise<void> {
    return keepLevel(sql, memberId, topicId, "NOTHING");
  };

/** … whether she has chosen so. */
export const isSilenced = ({ sql }: Platform) =>
  async function isSilenced(memberId: number, topicId: number): Promise<boolean> {
    return (await sql(selectSilenced, [memberId, topicId])).length > 0;
  };

async function keepLevel(sql: Sql, memberId: number, topicId: number, level: NotificationLevel | "USUAL") {
  if (level === "USUAL") await sql(forget, [memberId, topicId]);
  else await sql(keep, [memberId, topicId, level]);
}

import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { folded, hasWords } from "../platform/db/folded.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { communitySpaceId, requireSpace } from "../spaces/space-gate.ts";
import { canReadTopic, isConversation, type Mentionable, type TopicGate } from "./contract.ts";
import { requireTopic, requireUnlocked } from "./topic-gate.ts";

/** So many that one can choose at a glance. */
const FEW = 8;
const LONGEST = 100;

/** SQL: a word of the name begins as was typed. */
const begins = (name: string, typed: string) => `strpos(' ' || ${folded(name)}, ' ' || ${folded(typed)}) > 0`;
const NOW = "(y.until IS NULL OR y.until > now())";

// Those who wrote in the topic or take part in its space come first; before a word is typed nobody else is offered, but
// the few people of a conversation.
const selectMembers = statement(
  "mentionable_members",
  `SELECT m.id, m.name, coalesce((
     SELECT a.name FROM affiliation f JOIN administration a ON a.id = f.administration_id
     WHERE f.member_id = m.id AND (f.until IS NULL OR f.until > now()) ORDER BY f."from" DESC, f.id DESC LIMIT 1), '') AS detail,
     coalesce((SELECT json_agg(json_build_object(
         'spaceId', y.space_id, 'administrationId', y.administration_id, 'role', y.role))
       FROM participation y WHERE y.member_id = m.id AND y.space_id = $2 AND ${NOW}), '[]') AS participations
   FROM member m CROSS JOIN LATERAL (SELECT
     EXISTS (SELECT 1 FROM post p WHERE p.topic_id = $1 AND p.author_id = m.id AND p.removed_at IS NULL) AS wrote,
     EXISTS (SELECT 1 FROM participation y WHERE y.member_id = m.id AND y.space_id = $2 AND ${NOW}) AS takes_part) AS near
   WHERE m.email_confirmed_at IS NOT NULL AND m.id <> $3 AND ${hasWords("m.name", "$4::text")}
     AND (near.wrote OR near.takes_part OR (($4::text <> '' OR cardinality($6::int[]) > 0) AND NOT $5::bool))
     AND (NOT $5::bool OR near.takes_part) AND (cardinality($6::int[]) = 0 OR m.id = ANY($6::int[]))
   ORDER BY ${begins("m.name", "$4::text")} DESC, near.wrote DESC, near.takes_part DESC, m.name COLLATE "it-x-icu", m.id LIMIT ${FEW}`,
);
const selectAdministrations = statement(
  "mentionable_administrations",
  `SELECT a.id, a.name, coalesce(a.region, '') AS detail FROM administration a
   WHERE EXISTS (SELECT 1 FROM participation y WHERE y.administration_id = a.id AND y.space_id = $1 AND ${NOW})
     AND ${hasWords("a.name", "$2::text")}
   ORDER BY ${begins("a.name", "$2::text")} DESC, length(a.name), a.name COLLATE "it-x-icu" LIMIT ${FEW}`,
);

type Kind = Mentionable["kind"];
type Row = { id: number; name: string; detail: string; participations: Viewer["participations"] };

/**
 * A few of those whom a reply in this topic may mean, by parts of the name; for who types.
 * @throws NotFound, Denied (`signInFirst`, `topicLocked`)
 */
export const mentionable = ({ sql }: Platform) =>
  async function mentionable(viewer: Viewer, topicId: number, kind: Kind, typed: string) {
    requireMember(viewer);
    const topic = await requireTopic(viewer, sql, topicId);
    requireUnlocked(viewer, topic);
    return found(viewer, sql, topic, kind, typed);
  };

/** … whom the first message of a new topic in this space may mean. @throws NotFound, Denied (`signInFirst`) */
export const mentionableInSpace = ({ sql }: Platform) =>
  async function mentionableInSpace(viewer: Viewer, slug: string, kind: Kind, typed: string) {
    requireMember(viewer);
    const space = await requireSpace(viewer, sql, slug);
    const audience = space.visibility;
    return found(viewer, sql, { id: 0, audience, space, chosen: [], locked: false }, kind, typed);
  };

/** … whom the first message of a conversation with these members may mean. @throws Denied (`signInFirst`) */
export const mentionableAmong = ({ sql }: Platform) =>
  async function mentionableAmong(viewer: Viewer, people: readonly number[], kind: Kind, typed: string) {
    requireMember(viewer);
    const space = { id: await communitySpaceId(sql), visibility: "PUBLIC" as const };
    const gate: TopicGate = { id: 0, audience: "PEOPLE", space, chosen: [...people], locked: false };
    return people.length === 0 ? [] : found(viewer, sql, gate, kind, typed);
  };

async function found(
  viewer: Viewer,
  sql: Sql,
  topic: TopicGate,
  kind: Kind,
  typed: string,
): Promise<Mentionable[]> {
  const sought = typed.replace(/\s+/g, " ").trim();
  if (sought.length > LONGEST || sought.includes("\0")) return [];
  if (kind === "ente" && isConversation(topic)) return [];
  if (kind === "ente") {
    const rows = await sql<Row>(selectAdministrations, [topic.space.id, sought]);
    return rows.map(({ id, name, detail }) => ({ kind, id, name, detail }));
  }
  const within =
    topic.space.visibility === "PARTIES" || topic.audience === "PARTIES" || topic.audience === "CHOSEN";
  const values = [topic.id, topic.space.id, viewer.member?.id ?? 0, sought, within, topic.chosen];
  const rows = await sql<Row>(selectMembers, values);
  // Looked for where they can be; the rule of who reads has the last word.
  return rows
    .filter(({ id, name, participations }) =>
      canReadTopic({ member: { id, name, role: "MEMBER", administration: null }, participations }, topic),
    )
    .map(({ id, name, detail }) => ({ kind, id, name, detail }));
}

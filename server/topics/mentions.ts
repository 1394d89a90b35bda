import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { type Mention, type Mentioned, mentionKey } from "../platform/markdown-mentions.ts";
import { canReadTopic, isConversation, MENTIONS_MAX, type TopicGate } from "./contract.ts";

// Who never confirmed an address is known to nobody.
const selectMentioned = statement(
  "mentions_of",
  `SELECT 'iscritto' AS kind, m.id, m.name, '/iscritti/' || m.id AS path, false AS "takesPart", coalesce((
     SELECT json_agg(json_build_object('spaceId', y.space_id, 'administrationId', y.administration_id, 'role', y.role))
     FROM participation y WHERE y.member_id = m.id AND y.space_id = $3 AND (y.until IS NULL OR y.until > now())), '[]')
     AS participations
   FROM member m WHERE m.id = ANY($1::int[]) AND m.email_confirmed_at IS NOT NULL
   UNION ALL
   SELECT 'ente', a.id, a.name, '/amministrazioni/' || a.slug, EXISTS (
     SELECT 1 FROM participation y
     WHERE y.administration_id = a.id AND y.space_id = $3 AND (y.until IS NULL OR y.until > now())), '[]'
   FROM administration a WHERE a.id = ANY($2::int[])`,
);

type Row = Pick<Mention, "kind" | "id"> & {
  name: string;
  path: string;
  takesPart: boolean;
  participations: Viewer["participations"];
};

/** Who a text means: ids of members, and of administrations. */
export type MentionedIds = { memberIds: number[]; administrationIds: number[] };

export const NOBODY: MentionedIds = { memberIds: [], administrationIds: [] };

/**
 * Whom a text means, by what is known of them. Asks the database only where somebody is meant.
 * @throws Invalid (`mentionsTooMany`, `mentionUnknown`, `mentionCannotRead`, `mentionNotInSpace`), naming who
 */
export async function mentionedIn(
  sql: Sql,
  topic: TopicGate,
  mentions: Mention[],
): Promise<{ mentioned: Mentioned; ids: MentionedIds }> {
  const written = new Map(mentions.map((mention) => [mentionKey(mention), mention]));
  if (written.size === 0) return { mentioned: new Map(), ids: NOBODY };
  if (written.size > MENTIONS_MAX) throw refused("mentionsTooMany", { max: MENTIONS_MAX });
  const all = [...written.values()];
  const idsOf = (kind: Mention["kind"]) => all.filter((one) => one.kind === kind).map(({ id }) => id);
  const ids = { memberIds: idsOf("iscritto"), administrationIds: idsOf("ente") };
  const rows = await sql<Row>(selectMentioned, [ids.memberIds, ids.administrationIds, topic.space.id]);
  const known = new Map(rows.map((row) => [mentionKey(row), row]));
  const refuse = (code: string, names: string[]) => {
    if (names.length > 0) throw refused(code, { names: names.join(", ") });
  };
  refuse(
    "mentionUnknown",
    all.filter((one) => !known.has(mentionKey(one))).map(({ label }) => label),
  );
  const unable = rows.filter((row) => !mayBeMeant(row, topic));
  const namesOf = (kind: Mention["kind"]) =>
    unable.filter((row) => row.kind === kind).map(({ name }) => name);
  refuse("mentionCannotRead", namesOf("iscritto"));
  refuse("mentionNotInSpace", namesOf("ente"));
  return { mentioned: known, ids };
}

/**
 * An administration is meant by those who take part for it, and never among the people of a conversation; the rule of who
 * reads decides about everybody else.
 */
const mayBeMeant = ({ kind, id, name, takesPart, participations }: Row, topic: TopicGate) =>
  kind === "ente"
    ? takesPart && !isConversation(topic)
    : canReadTopic({ member: { id, name, role: "MEMBER", administration: null }, participations }, topic);

function refused(code: string, details: Record<string, string | number>) {
  const problem = { code, ...details };
  return Invalid({ body: problem }, problem);
}

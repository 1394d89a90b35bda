import { isSuspended, type Viewer } from "../members/contract.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { canReadSpace, type SpaceGate, type SpaceView } from "../spaces/contract.ts";
import {
  canEditPost,
  canReadTopic,
  canReply,
  type DraftEntry,
  type DraftKind,
  type TopicGate,
} from "./contract.ts";
import { SPACE_VIEW, TOPIC_GATE } from "./present.ts";

const selectDrafts = statement(
  "draft_list",
  `SELECT d.id, d.version::float8 AS version, to_json(d.at) AS at, d.title, d.body, d.audience,
     CASE WHEN d.space_id IS NOT NULL THEN 'NEW_TOPIC' WHEN d.topic_id IS NOT NULL THEN 'REPLY'
       WHEN d.people IS NOT NULL THEN 'CONVERSATION' ELSE 'EDIT' END AS kind,
     CASE WHEN s.id IS NOT NULL THEN ${SPACE_VIEW} END AS space,
     CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'visibility', s.visibility) END AS "spaceGate",
     CASE WHEN d.people IS NOT NULL THEN json_build_object('key', d.people, 'names', (
       SELECT coalesce(json_agg(m.name ORDER BY m.name, m.id), '[]')
       FROM member m WHERE m.id = ANY(string_to_array(d.people, ',')::int[]))) END AS people,
     CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'slug', t.slug, 'title', t.title) END AS topic,
     CASE WHEN t.id IS NOT NULL THEN ${TOPIC_GATE} END AS gate,
     p.number, p.author_id AS "authorId", p.removed_at IS NOT NULL AS removed
   FROM draft d LEFT JOIN post p ON p.id = d.post_id
   LEFT JOIN topic t ON t.id = coalesce(d.topic_id, p.topic_id)
   LEFT JOIN space s ON s.id = coalesce(d.space_id, t.space_id)
   WHERE d.member_id = $1 ORDER BY d.at DESC, d.id DESC`,
);

type Row = Pick<DraftEntry, "id" | "version" | "at" | "title" | "people"> & {
  body: string;
  kind: DraftKind;
  /** Null of a conversation. */
  space: SpaceView | null;
  spaceGate: SpaceGate | null;
  topic: { id: number; slug: string; title: string } | null;
  gate: TopicGate | null;
  number: number | null;
  authorId: number | null;
  removed: boolean | null;
};

/** Everything a member has begun and not sent, the latest first. @throws Denied (`signInFirst`) */
export const draftList = ({ sql }: Platform) =>
  async function draftList(viewer: Viewer): Promise<DraftEntry[]> {
    const { id } = requireSignedIn(viewer);
    const rows = await sql<Row>(selectDrafts, [id]);
    return rows.map((row) => entryOf(viewer, row));
  };

/** Of a place that one may not read any more one's own words are left. */
function entryOf(viewer: Viewer, row: Row): DraftEntry {
  const { id, version, at, title, body, kind, space, topic, number, people, gate } = row;
  const reads = canRead(viewer, row);
  const open = reads && !isSuspended(viewer) && isOpen(viewer, row);
  return {
    id,
    version,
    at,
    kind,
    title,
    excerpt: beginningOf(body),
    body: open ? null : body,
    place: reads && space ? { space, topic, number, inConversation: gate?.audience === "PEOPLE" } : null,
    people,
    open,
  };
}

function canRead(viewer: Viewer, { gate, spaceGate }: Row): boolean {
  if (gate) return canReadTopic(viewer, gate);
  return spaceGate === null || canReadSpace(viewer, spaceGate);
}

function isOpen(viewer: Viewer, { gate, kind, authorId, removed }: Row): boolean {
  if (!gate) return true;
  if (kind === "REPLY") return canReply(viewer, gate);
  return canEditPost(viewer, gate, { authorId: authorId ?? 0, removed: removed !== false });
}

const BEGINNING = 200;

/** The first own words of a Markdown text; of what is a quotation alone, that. */
function beginningOf(body: string): string {
  const own = body
    .split("\n")
    .filter((said) => !said.startsWith(">"))
    .join(" ");
  const text = (own.trim() === "" ? body : own)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(^|\s)(?:[#>*+-]+|\d+\.)(?=\s)/g, "$1")
    .replace(/\*\*|__|`/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return text.length <= BEGINNING ? text : `${text.slice(0, BEGINNING).replace(/\s+\S*$/, "")}…`;
}

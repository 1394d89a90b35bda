import { isSuspended, type Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import type { SpaceView } from "../spaces/contract.ts";
import { canEditPost, canTidy } from "./contract.ts";
import { SPACE_VIEW } from "./present.ts";
import { requireReadable, requireTopic } from "./topic-gate.ts";
import { type DiffPart, wordDiff } from "./word-diff.ts";

/** A text of a post, and who gave it that text when. */
type PostVersion = { at: string; by: { id: number; name: string } };

export type PostVersions = {
  topic: { id: number; slug: string; title: string };
  space: SpaceView;
  number: number;
  removed: boolean;
  /** Oldest first: the first is version 1. */
  versions: PostVersion[];
  /** Which of them is shown, from 1. */
  shown: number;
  /** The source of the one shown, with what it changed of the one before. */
  diff: DiffPart[];
  /** Whether the viewer may go back to the one shown; `withReason` for what somebody else wrote. */
  restores: "no" | "freely" | "withReason";
};

type Revision = { id: number; editor: PostVersion["by"]; at: string };
type Row = Pick<PostVersions, "topic" | "space" | "number" | "removed"> & {
  id: number;
  purged: boolean;
  author: PostVersion["by"];
  createdAt: string;
  body: string;
  revisions: Revision[];
};

const selectPost = statement(
  "versions_post",
  `SELECT p.id, p.number, p.body, p.removed_at IS NOT NULL AS removed, p.purged_at IS NOT NULL AS purged,
     to_json(p.created_at) AS "createdAt", json_build_object('id', m.id, 'name', m.name) AS author,
     json_build_object('id', t.id, 'slug', t.slug, 'title', t.title) AS topic, ${SPACE_VIEW} AS space,
     coalesce((SELECT json_agg(json_build_object(
       'id', r.id, 'at', r.replaced_at, 'editor', json_build_object('id', e.id, 'name', e.name)) ORDER BY r.id)
       FROM post_revision r JOIN member e ON e.id = r.editor_id WHERE r.post_id = p.id), '[]') AS revisions
   FROM post p JOIN topic t ON t.id = p.topic_id JOIN space s ON s.id = t.space_id JOIN member m ON m.id = p.author_id
   WHERE p.topic_id = $1 AND p.number = $2`,
);
const selectBodies = statement(
  "versions_bodies",
  "SELECT id, body FROM post_revision WHERE id = ANY($1::int[])",
);

/**
 * What a post said from its beginning, for whoever may read it; of a removed one for those who tidy.
 * @param wanted from 1; none or one that is not there: the last
 * @throws NotFound
 */
export const postVersions = ({ sql }: Platform) =>
  async function postVersions(
    viewer: Viewer,
    topicId: number,
    number: number,
    wanted: number | null,
  ): Promise<PostVersions> {
    const gate = await requireTopic(viewer, sql, topicId);
    requireReadable(gate, number);
    const [row] = await sql<Row>(selectPost, [topicId, number]);
    const tidies = canTidy(viewer, gate);
    if (!row || row.purged || (row.removed && !tidies)) throw NotFound();
    const { id: _, purged: _purged, author, createdAt, body, revisions, ...post } = row;

    const versions = [
      { at: createdAt, by: author },
      ...revisions.map(({ at, editor }): PostVersion => ({ at, by: editor })),
    ];
    const shown = wanted && wanted <= versions.length ? wanted : versions.length;
    const idOf = (version: number) => revisions[version - 1]?.id;
    const bodies = await sql<{ id: number; body: string }>(selectBodies, [
      [idOf(shown - 1), idOf(shown)].filter((id) => id !== undefined),
    ]);
    // A revision keeps what was replaced; the last text is the post's own.
    const textOf = (version: number) =>
      version > revisions.length ? body : (bodies.find(({ id }) => id === idOf(version))?.body ?? "");
    const diff: DiffPart[] =
      shown === 1 ? [{ kind: "same", text: textOf(1) }] : wordDiff(textOf(shown - 1), textOf(shown));

    const owned = { authorId: author.id, removed: post.removed };
    const may = !isSuspended(viewer) && shown < versions.length && !post.removed;
    const restores = !may ? "no" : canEditPost(viewer, gate, owned) ? "freely" : tidies ? "withReason" : "no";
    return { ...post, versions, shown, diff, restores };
  };

import type pg from "pg";
import { expect } from "vitest";
import type { TopicReader } from "../support/topic-reader.ts";
import { type Sequence, sequenceOf } from "./sequence.ts";
import type { Known, Writer } from "./writer.ts";

type Row = {
  number: number;
  version: number;
  client_id: string;
  author_id: number;
  body: string;
  html: string;
  removed: boolean;
  edited_at: Date | null;
  thanks: number;
  /** Who thanked. */
  thankers: number[];
  /** Texts it had before, oldest first. */
  earlier: string[];
};

/** Of one run: what was acknowledged and what was found. */
export type Kept = { posts: number; acts: number; givenUp: number; readers: number };

/**
 * Compares what was acknowledged with what is stored and with what every reader shows.
 * @returns what was looked at, for the totals
 */
export async function expectPromiseKept(about: {
  pool: pg.Pool;
  topicId: number;
  writers: Writer[];
  readers: TopicReader[];
}): Promise<Kept> {
  const { pool, topicId, writers, readers } = about;
  const { rows, head } = await expectSound(pool, topicId);
  const byClient = new Map(rows.map((row) => [row.client_id, row]));
  for (const writer of writers) {
    for (const known of writer.ledger.values()) expectKept(known, byClient.get(known.clientId));
    for (const [number, thanked] of writer.thanked)
      if (thanked !== "maybe")
        expect([number, rows[number - 1]?.thankers.includes(writer.memberId)]).toEqual([number, thanked]);
  }
  // Nobody wrote what no ledger knows of, but the topic's own first post.
  const known = new Set(writers.flatMap(({ ledger }) => [...ledger.keys()]));
  const ids = new Set(writers.map(({ memberId }) => memberId));
  expect(rows.filter((row) => ids.has(row.author_id) && !known.has(row.client_id))).toEqual([]);

  const shown = shownBy(rows);
  for (const reader of readers) {
    await expect.poll(() => reader.state.version, { timeout: 60_000, interval: 20 }).toBe(head.version);
    expect(sequenceOf(reader.posts())).toEqual(shown);
    expect(new Set(reader.arrivals).size).toBe(reader.arrivals.length);
    expect(reader.state.now).toMatchObject({
      lastNumber: rows.length,
      postCount: head.posts,
      participantCount: head.authors,
    });
  }
  const sum = (count: (writer: Writer) => number) => writers.reduce((all, writer) => all + count(writer), 0);
  return {
    ...{ posts: rows.length, readers: readers.length },
    ...{ acts: sum((one) => one.acts()), givenUp: sum((one) => one.givenUp()) },
  };
}

/** What a reader is to see, as the database has it. */
const shownBy = (rows: Row[]): Sequence =>
  rows.map(({ number, version, removed, edited_at, html, thanks }) => ({
    ...{ number, version, removed, edited: edited_at !== null, html: removed ? "" : html, thanks },
  }));

/** Stored once, dense, counted right, and every version announced by one activity. */
export async function expectSound(
  pool: pg.Pool,
  topicId: number,
): Promise<{ rows: Row[]; head: Head; shown: Sequence }> {
  const { rows } = await pool.query<Row>(SELECT_POSTS, [topicId]);
  const head = await headOf(pool, topicId);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  expect(head).toMatchObject({
    last_number: rows.length,
    post_count: head.posts,
    participant_count: head.authors,
  });
  expect(new Set(rows.map((row) => row.client_id)).size).toBe(rows.length);
  for (const { thanks, thankers } of rows) expect(thankers.length).toBe(thanks);
  await expectToldOnce(pool, topicId, head.version);
  return { rows, head, shown: shownBy(rows) };
}

const SELECT_POSTS = `SELECT number, version, client_id, author_id, body, html, removed_at IS NOT NULL AS removed,
    edited_at, thanks_count AS thanks,
    coalesce((SELECT json_agg(x.member_id) FROM reaction x WHERE x.post_id = post.id AND x.kind = 'THANKS'), '[]') AS thankers,
    coalesce((SELECT json_agg(r.body ORDER BY r.version) FROM post_revision r WHERE r.post_id = post.id), '[]') AS earlier
  FROM post WHERE topic_id = $1 ORDER BY number`;

/** Every acknowledged text is there once, the last one in front; what was given up happened whole or not at all. */
function expectKept({ number, texts, removed, maybe }: Known, row: Row | undefined) {
  const unanswered = maybe && "text" in maybe ? [maybe.text] : [];
  if (texts.length === 0 && !row) return;
  if (number !== undefined) expect(row?.number).toBe(number);
  const stored = [...(row?.earlier ?? []), row?.body];
  expect([texts, [...texts, ...unanswered]]).toContainEqual(stored);
  expect(maybe && "removal" in maybe ? [true, false] : [removed]).toContain(row?.removed);
}

type Head = Record<
  "version" | "last_number" | "post_count" | "participant_count" | "posts" | "authors",
  number
>;

/** The topic's own counts beside what they count. */
async function headOf(pool: pg.Pool, topicId: number): Promise<Head> {
  const { rows } = await pool.query<Head>(
    `SELECT version, last_number, post_count, participant_count,
       (SELECT count(*) FROM post p WHERE p.topic_id = t.id AND removed_at IS NULL)::int AS posts,
       (SELECT count(DISTINCT author_id) FROM post p WHERE p.topic_id = t.id AND removed_at IS NULL)::int AS authors
     FROM topic t WHERE id = $1`,
    [topicId],
  );
  return rows[0] as Head;
}

/** Every version of the topic was announced by one activity, in the transaction that made it. */
async function expectToldOnce(pool: pg.Pool, topicId: number, version: number) {
  const { rows } = await pool.query<{ version: number }>(
    `SELECT (data->>'version')::int AS version FROM activity
     WHERE name ~ '^(post|reaction)[.]' AND (data->>'topicId')::int = $1 ORDER BY 1`,
    [topicId],
  );
  expect(rows.map((row) => row.version)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
}

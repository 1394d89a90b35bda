import type pg from "pg";
import { expect } from "vitest";
import type { TopicReader } from "../support/topic-reader.ts";
import type { Known, Writer } from "./writer.ts";

type Row = {
  number: number;
  version: number;
  client_id: string;
  body: string;
  html: string;
  removed: boolean;
  /** Texts it had before, oldest first. */
  earlier: string[];
};

/**
 * Compares what was acknowledged with what is stored and with what every reader shows.
 * @returns what was looked at, for the totals
 */
export async function expectPromiseKept(about: {
  pool: pg.Pool;
  topicId: number;
  writers: Writer[];
  readers: TopicReader[];
}) {
  const { pool, topicId, writers, readers } = about;
  const { rows } = await pool.query<Row>(
    `SELECT number, version, client_id, body, html, removed_at IS NOT NULL AS removed, coalesce((
       SELECT json_agg(r.body ORDER BY r.version) FROM post_revision r WHERE r.post_id = post.id), '[]') AS earlier
     FROM post WHERE topic_id = $1 ORDER BY number`,
    [topicId],
  );
  const head = await headOf(pool, topicId);

  // Stored once, dense, counted right.
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  expect(head).toMatchObject({
    last_number: rows.length,
    post_count: head.posts,
    participant_count: head.authors,
  });
  const byClient = new Map(rows.map((row) => [row.client_id, row]));
  expect(byClient.size).toBe(rows.length);
  for (const { ledger } of writers)
    for (const known of ledger.values()) expectKept(known, byClient.get(known.clientId));
  await expectToldOnce(pool, topicId, head.version);

  // Every reader shows the same, and announced each post once at most.
  const shown = rows.map(({ number, version, removed, html }) => ({
    ...{ number, version, removed },
    html: removed ? "" : html,
  }));
  for (const reader of readers) {
    await expect.poll(() => reader.state.version, { timeout: 30_000, interval: 20 }).toBe(head.version);
    const held = reader
      .posts()
      .map(({ number, version, removed, html }) => ({ number, version, removed, html }));
    expect(held).toEqual(shown);
    expect(new Set(reader.arrivals).size).toBe(reader.arrivals.length);
    expect(reader.state.now).toMatchObject({
      lastNumber: rows.length,
      postCount: head.posts,
      participantCount: head.authors,
    });
  }
  const sum = (count: (writer: Writer) => number) => writers.reduce((all, writer) => all + count(writer), 0);
  return { posts: rows.length, acts: sum((one) => one.acts()), givenUp: sum((one) => one.givenUp()) };
}

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
     WHERE name LIKE 'post.%' AND (data->>'topicId')::int = $1 ORDER BY 1`,
    [topicId],
  );
  expect(rows.map((row) => row.version)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
}

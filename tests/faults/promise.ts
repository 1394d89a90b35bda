import type pg from "pg";
import { expect } from "vitest";
import type { TopicReader } from "../support/topic-reader.ts";
import type { Writer } from "./writer.ts";

type Row = {
  number: number;
  version: number;
  client_id: string;
  body: string;
  removed: boolean;
  html: string;
};

/**
 * Compares what was acknowledged with what is stored and with what every reader shows.
 * @returns how many posts and acts were looked at
 */
export async function expectPromiseKept(about: {
  pool: pg.Pool;
  topicId: number;
  writers: Writer[];
  readers: TopicReader[];
}) {
  const { pool, topicId, writers, readers } = about;
  const { rows } = await pool.query<Row>(
    `SELECT number, version, client_id, body, html, removed_at IS NOT NULL AS removed
     FROM post WHERE topic_id = $1 ORDER BY number`,
    [topicId],
  );
  const topic = await pool.query(
    `SELECT version, last_number, post_count, participant_count,
       (SELECT count(*) FROM post p WHERE p.topic_id = t.id AND removed_at IS NULL)::int AS posts,
       (SELECT count(DISTINCT author_id) FROM post p WHERE p.topic_id = t.id AND removed_at IS NULL)::int AS authors
     FROM topic t WHERE id = $1`,
    [topicId],
  );
  const head = topic.rows[0];

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
    for (const { clientId, number, body, removed } of ledger.values()) {
      const row = byClient.get(clientId);
      expect(row).toMatchObject({ number, removed, body });
    }

  // Every reader shows the same, and was told of each post once at most.
  const shown = rows.map(({ number, version, removed, html }) => ({
    number,
    version,
    removed,
    html: removed ? "" : html,
  }));
  for (const reader of readers) {
    await expect.poll(() => reader.state.version, { timeout: 30_000, interval: 20 }).toBe(head.version);
    const held = [...reader.state.posts.values()].sort((a, b) => a.number - b.number);
    expect(held.map(({ number, version, removed, html }) => ({ number, version, removed, html }))).toEqual(
      shown,
    );
    expect(new Set(reader.arrivals).size).toBe(reader.arrivals.length);
    expect(reader.state).toMatchObject({
      lastNumber: rows.length,
      postCount: head.posts,
      participantCount: head.authors,
    });
  }
  return { posts: rows.length, acts: writers.reduce((sum, writer) => sum + writer.acts(), 0) };
}

// The limit of a reply: the driver alone, four prepared statements a transaction, on tables of its own.
import pg from "pg";
import { answer } from "../answer.mjs";
import { figuresOf, now } from "../figures.mjs";
import { postText } from "../texts.mjs";

const BEGIN = { name: "begin", text: "BEGIN" };
const COMMIT = { name: "commit", text: "COMMIT" };
const NUMBER = {
  name: "number",
  text: "UPDATE bench.topic SET last_number = last_number + 1 WHERE id = $1 RETURNING last_number",
};
const INSERT = {
  name: "insert",
  text: "INSERT INTO bench.post (topic_id, number, body) VALUES ($1, $2, $3)",
};

/** @type {pg.Pool} */
let pool;

answer({
  /** @param {{ databaseUrl: string, connections: number }} input */
  async open({ databaseUrl, connections }) {
    pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
    await pool.query(`
      DROP SCHEMA IF EXISTS bench CASCADE;
      CREATE SCHEMA bench;
      CREATE TABLE bench.topic (id int PRIMARY KEY, last_number int NOT NULL DEFAULT 0);
      CREATE TABLE bench.post (id serial PRIMARY KEY, topic_id int NOT NULL REFERENCES bench.topic, number int NOT NULL,
        body text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), UNIQUE (topic_id, number));
      INSERT INTO bench.topic SELECT generate_series(1, 10)`);
  },
  /** @param {{ topics: number[], seconds: number }} input one writer for each */
  async write({ topics, seconds }) {
    /** @type {number[]} */
    const times = [];
    const body = postText(1);
    const started = now();
    await Promise.all(
      topics.map(async (topic) => {
        while (now() - started < seconds * 1000) {
          const begun = now();
          const client = await pool.connect();
          await client.query(BEGIN);
          const { rows } = await client.query({ ...NUMBER, values: [topic] });
          await client.query({ ...INSERT, values: [topic, rows[0].last_number, body] });
          await client.query(COMMIT);
          client.release();
          times.push(now() - begun);
        }
      }),
    );
    return figuresOf(times, (now() - started) / 1000);
  },
});

import { startChild } from "../child.ts";
import type { Figures } from "../figures.mjs";
import { inTurns } from "../rounds.ts";
import type { Stage, Topic } from "../stage.ts";
import type { Row } from "../table.ts";

const WRITERS = 10;
/** Of the server's pool (server/platform/db/pool.ts). */
const CONNECTIONS = 12;
const LIMIT = "bare prepared transaction by the driver: BEGIN, UPDATE, INSERT, COMMIT";

type Written = { acknowledged: number; figures: Figures };

/** Replies over HTTP, sent as the topic's page sends them, until they are acknowledged. */
export async function replies(stage: Stage): Promise<Row[]> {
  const writers = startChild("loads/replies.mjs", stage.cleanup);
  const bare = startChild("limits/transactions.mjs", stage.cleanup);
  await bare.ask("open", { databaseUrl: stage.databaseUrl, connections: CONNECTIONS });

  async function measured(what: string, topics: Topic[], count: number): Promise<Row> {
    const at = Array.from({ length: count }, (_, n) => topics[n % topics.length] as Topic);
    const by = at.map(({ url }, n) => ({ cookie: stage.writers[n], topicUrl: url }));
    const bareTopics = at.map((_, n) => 1 + (n % topics.length));
    let acknowledged = 0;
    const write = async (seconds: number) => {
      const written = await writers.ask<Written>("write", { writers: by, seconds });
      acknowledged += written.acknowledged;
      return written.figures;
    };
    const writeBare = (seconds: number) => bare.ask<Figures>("write", { topics: bareTopics, seconds });

    const before = await storedIn(stage, topics);
    await write(1);
    await writeBare(0.5);
    const { ours, limit } = await inTurns(
      3,
      { run: () => write(2.5), pid: stage.pid },
      { run: () => writeBare(1.5), pid: bare.pid },
    );
    const stored = (await storedIn(stage, topics)) - before;
    const figures = {
      ...ours,
      lost: Math.max(0, acknowledged - stored),
      doubled: Math.max(0, stored - acknowledged),
    };
    return { what, figures, limit: { what: LIMIT, figures: limit } };
  }

  const topics = await Promise.all(Array.from({ length: WRITERS + 2 }, () => stage.openTopic()));
  const rows = [
    await measured("reply acknowledged, one member alone", topics.slice(0, 1), 1),
    await measured(`replies, ${WRITERS} members into ${WRITERS} topics`, topics.slice(2), WRITERS),
    await measured(`replies, ${WRITERS} members into one topic`, topics.slice(1, 2), WRITERS),
  ];
  await Promise.all([writers.stop(), bare.stop()]);
  return rows;
}

/** Counted in the rows themselves, not in the topic's own counts. */
async function storedIn({ query }: Stage, topics: Topic[]): Promise<number> {
  const ids = topics.map(({ id }) => id);
  const { rows } = await query<{ n: number }>(
    "SELECT count(*)::int AS n FROM post WHERE topic_id = ANY($1)",
    [ids],
  );
  return rows[0]?.n ?? 0;
}

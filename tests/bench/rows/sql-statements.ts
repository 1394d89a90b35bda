import { open } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { ask, sendReply } from "../http.mjs";
import type { Stage } from "../stage.ts";
import type { Row } from "../table.ts";
import { postText } from "../texts.mjs";

/** How many SQL statements one page and one reply cost, counted by the database itself. */
export async function sqlStatements(stage: Stage): Promise<Row[]> {
  const { query, fullTopic, firstCookie } = stage;
  const topic = await stage.openTopic();
  const by = { cookie: firstCookie };
  const readPage = () => ask(fullTopic.url, { headers: by });
  const reply = () => sendReply(topic.url, postText(2), by);
  // The first of the day notes that the member was here.
  await readPage();
  await query("ALTER SYSTEM SET log_statement = 'all'");
  await query("SELECT pg_reload_conf()");
  try {
    return [
      {
        what: "SQL statements of the member's topic page, session included",
        statements: await during(stage, readPage),
      },
      {
        what: "SQL statements of a reply, session and rate limit included",
        statements: await during(stage, reply),
      },
    ];
  } finally {
    await query("ALTER SYSTEM RESET log_statement");
    await query("SELECT pg_reload_conf()");
  }
}

/** What runs by the clock, asked for or not: jobs, the feed's ping; and what ends a transaction. */
const OTHERS = /pgboss|(execute|statement)[^:]*: (SELECT 1|BEGIN|COMMIT)$|"?pg_reload_conf/;

async function during({ databaseLog, query }: Stage, act: () => Promise<unknown>): Promise<number> {
  // What earlier acts queued is done, and what this one queues comes later.
  while ((await query("SELECT 1 FROM pgboss.job WHERE state < 'completed' AND start_after < now()")).rowCount)
    await sleep(200);
  await sleep(500);
  const from = (await read(databaseLog, 0)).length;
  await act();
  await sleep(20);
  const entries = (await read(databaseLog, from)).toString().split(/^(?=\d{4}-\d\d-\d\d )/m);
  const statements = entries.filter((entry) => / LOG: {2}(execute|statement)/.test(entry));
  return statements.filter((entry) => !OTHERS.test(entry.trim())).length;
}

async function read(file: string, from: number): Promise<Buffer> {
  const log = await open(file);
  try {
    const { size } = await log.stat();
    const { buffer } = await log.read(Buffer.alloc(size - from), 0, size - from, from);
    return buffer;
  } finally {
    await log.close();
  }
}

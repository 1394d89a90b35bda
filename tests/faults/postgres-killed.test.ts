import { randomInt } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startEmbeddedPostgres } from "../../server/host/embedded-postgres/index.ts";
import { type AgireProcess, freePort, startAgireProcess } from "../support/agire-process.ts";
import { builtRoot } from "../support/house.ts";
import { readTopic } from "../support/topic-reader.ts";
import { ask, type Visitor, visitor } from "../support/visitor.ts";
import { expectPromiseKept } from "./promise.ts";
import { many, rounds, total } from "./rounds.ts";
import { startWriter } from "./writer.ts";

// The embedded server with its real settings: fsync on.

const PASSWORD = "una frase lunga e facile";
const WRITERS = ["lucia.greco@example.org", "anna.moretti@example.org"];
const ROUNDS = rounds({ short: 2, full: 20 });
let dataDir: string;
let app: AgireProcess;

const start = (port?: number) =>
  startAgireProcess({ DATA_DIR: dataDir, DEMO_PASSWORD: PASSWORD, RATE_LIMITS: "1000" }, port, builtRoot());

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "agire-fault-"));
  // So that the account PostgreSQL runs as under root may enter.
  chmodSync(dataDir, 0o755);
  app = await start();
}, 180_000);
afterAll(async () => {
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const pidFile = () => path.join(dataDir, "postgres/cluster/postmaster.pid");
const killPostgres = () => process.kill(Number(readFileSync(pidFile(), "utf8").split("\n")[0]), "SIGKILL");

async function signedIn(email = "lucia.greco@example.org"): Promise<Visitor> {
  const person = visitor(app.baseUrl);
  const answer = await person.post("/accedi", {
    email,
    password: PASSWORD,
    next: "/",
  });
  expect(answer.status).toBe(302);
  return person;
}

async function firstTopic(person: Visitor) {
  const list = await person.get("/gemellaggi/trepu/discussioni");
  const [, topicPath = "", id = ""] = /href="(\/discussioni\/(\d+)\/[^"?#]+)/.exec(list.text) ?? [];
  return { id: Number(id), slug: "", path: topicPath };
}

/** The app's own database, reached as the app reaches it, beside it. */
async function inspect<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ dataDir: path.join(dataDir, "postgres") });
  const pool = new pg.Pool({ connectionString: server.url, max: 2 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
    await server.stop();
  }
}

it(`says 503 and recovers by itself when PostgreSQL is killed ${ROUNDS} times while people write`, async () => {
  const person = await signedIn();
  const topic = await firstTopic(person);
  const ids = await inspect(async (pool) => {
    const { rows } = await pool.query<{ id: number; email: string }>("SELECT id, email FROM member");
    return new Map(rows.map(({ id, email }) => [email, id]));
  });
  const writers = await Promise.all(
    WRITERS.map(async (email) => startWriter(await signedIn(email), ids.get(email) ?? 0, topic)),
  );
  const acts = () => writers.reduce((sum, writer) => sum + writer.acts(), 0);
  const readers = [
    readTopic(app.baseUrl, topic.id),
    readTopic(app.baseUrl, topic.id, { cookie: person.cookie, transports: ["polling"] }),
  ];
  const pid = app.pid;
  let refusals = 0;
  for (let round = 0; round < ROUNDS; round++) {
    await pause(200 + randomInt(400));
    const before = acts();
    killPostgres();
    // A page that asks the database, until it is answered again.
    for (let answered = false; !answered; ) {
      const page = await person.get(topic.path);
      answered = page.status === 200;
      if (answered) break;
      expect(page.status).toBe(503);
      expect(page.text).toMatch(/riparte fra pochi secondi|torna fra pochi secondi/);
      expect(Number(page.headers["retry-after"])).toBeGreaterThan(0);
      refusals++;
    }
    await expect.poll(acts, { timeout: 30_000 }).toBeGreaterThan(before + 2);
    await expect.poll(async () => (await ask(app.baseUrl, "/healthz")).status, { timeout: 20_000 }).toBe(200);
  }
  for (const writer of writers) await writer.stop();
  expect(app.pid).toBe(pid);
  expect(refusals).toBeGreaterThan(0);
  const kept = await inspect((pool) => expectPromiseKept({ pool, topicId: topic.id, writers, readers }));
  for (const reader of readers) reader.close();
  total(
    "PostgreSQL killed (kill -9) while people write",
    `${ROUNDS} times`,
    `${many(kept.acts)} acts acknowledged, 0 lost, 0 doubled; ${kept.readers} readers agree on ${many(kept.posts)} posts; ${refusals} pages answered 503`,
  );
}, 1_800_000);

it("comes up by itself after app and PostgreSQL were killed together", async () => {
  const person = await signedIn();
  const topic = await firstTopic(person);
  const answer = await person.post(topic.path, {
    intent: "reply",
    body: "Prima del buio.",
    clientId: crypto.randomUUID(),
  });
  expect(answer.status).toBe(302);
  killPostgres();
  await app.kill();
  expect(existsSync(pidFile())).toBe(true);
  app = await start(await freePort());
  const page = await ask(app.baseUrl, `${topic.path}?pagina=999`);
  expect(page.status).toBe(200);
  expect(page.text).toContain("Prima del buio.");
}, 120_000);

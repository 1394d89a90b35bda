import { spawn } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startEmbeddedPostgres } from "../../server/host/embedded-postgres/index.ts";
import { startAgireProcess } from "../support/agire-process.ts";
import type { Cleanup } from "./cleanup.ts";
import { sendForm, sendReply } from "./http.mjs";
import { postText } from "./texts.mjs";

export type Topic = { id: number; path: string; url: string };

/** What every row works with. */
export type Stage = {
  root: string;
  cleanup: Cleanup;
  baseUrl: string;
  /** The server's process. */
  pid: number;
  databaseUrl: string;
  /** Where PostgreSQL writes what it does. */
  databaseLog: string;
  query: pg.Pool["query"];
  /** Session cookies of the members, one each: fifty who write, and as many others as sockets. */
  cookies: string[];
  writers: string[];
  firstCookie: string;
  /** Opens a public topic of the forum with its first post. */
  openTopic(): Promise<Topic>;
  /** A public topic of exactly one page: 20 posts of about 600 characters by several members. */
  fullTopic: Topic;
};

const MEMBERS = 2_000;
const WRITERS = 50;
const PAGE_OF_POSTS = 20;
const PASSWORD = "prova-prova-prova";

/**
 * The built Agire on an embedded PostgreSQL of its own, with the settings people run it with, and people on it.
 * @param big a community of a region's size, as `npm run demo:big` makes it
 */
export async function setStage(root: string, cleanup: Cleanup, big = false): Promise<Stage> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "agire-bench-"));
  cleanup.add(() => rmSync(dataDir, { recursive: true, force: true }));
  // So that the account PostgreSQL runs as under root may enter.
  chmodSync(dataDir, 0o755);
  // The server joins the one that is there; held here too, it ends with the bench whatever becomes of the server.
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(dataDir, "postgres") });
  cleanup.add(() => postgres.stop());
  if (big) await fillBig(root, dataDir);
  const agire = await startAgireProcess(
    { DATA_DIR: dataDir, DEMO_PASSWORD: PASSWORD, RATE_LIMITS: "1000000", LOG_LEVEL: "warn" },
    undefined,
    root,
  );
  // In order if it can; what follows takes its database away.
  cleanup.add(() => Promise.race([agire.stop(), sleep(10_000).then(() => agire.kill())]));
  const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
  cleanup.add(() => pool.end());

  const { baseUrl } = agire;
  const cookies = await signInMembers(pool);
  const [firstCookie = ""] = cookies;
  const openTopic = () => openForumTopic(baseUrl, firstCookie);
  const fullTopic = await openTopic();
  for (let post = 2; post <= PAGE_OF_POSTS; post++)
    await sendReply(fullTopic.url, postText(post), { cookie: cookies[post % 7] ?? firstCookie });
  return {
    root,
    cleanup,
    baseUrl,
    pid: agire.pid,
    databaseUrl: postgres.url,
    databaseLog: path.join(postgres.directory, "server.log"),
    query: pool.query.bind(pool),
    cookies,
    writers: cookies.slice(0, WRITERS),
    firstCookie,
    openTopic,
    fullTopic,
  };
}

async function fillBig(root: string, dataDir: string) {
  const filling = spawn(process.execPath, [path.join(root, "server/start.mjs"), "--demo-big"], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, DEMO_PASSWORD: PASSWORD },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(filling, "exit");
  if (code !== 0) throw new Error(`the big community could not be made: ${code}`);
}

/** Confirmed members, each with a session open: two thousand sign-ins would take longer than what is measured. */
async function signInMembers(pool: pg.Pool): Promise<string[]> {
  const ids = Array.from({ length: MEMBERS }, () => randomBytes(20).toString("hex"));
  await pool.query(
    `WITH m AS (
       INSERT INTO member (name, email, email_confirmed_at, password_hash, consent_version, consent_at)
       SELECT 'Funzionaria ' || n, 'bench' || n || '@example.org', now(), '-', 'bench', now()
       FROM generate_series(1, cardinality($1::text[])) n RETURNING id, email
     ), f AS (
       INSERT INTO affiliation (member_id, administration_id, job_title)
       SELECT m.id, a.id, 'Funzionaria' FROM m, (SELECT id FROM administration ORDER BY id LIMIT 1) a
     )
     INSERT INTO session (id, member_id, expires_at)
     SELECT s.hash, m.id, now() + interval '1 day'
     FROM unnest($1::text[]) WITH ORDINALITY AS s(hash, n) JOIN m ON m.email = 'bench' || s.n || '@example.org'`,
    [ids.map((id) => createHash("sha256").update(id).digest("hex"))],
  );
  return ids.map((id) => `agire_session=${id}`);
}

async function openForumTopic(baseUrl: string, cookie: string): Promise<Topic> {
  const fields = {
    title: "Come avete cominciato?",
    body: postText(1),
    audience: "PUBLIC",
    clientId: randomUUID(),
  };
  const { status, headers } = await sendForm(`${baseUrl}/discussioni/nuova/forum`, fields, { cookie });
  const id = /^\/discussioni\/(\d+)\//.exec(headers.location ?? "")?.[1];
  if (!id) throw new Error(`a topic could not be opened: ${status}`);
  const topicPath = headers.location ?? "";
  return { id: Number(id), path: topicPath, url: `${baseUrl}${topicPath}` };
}

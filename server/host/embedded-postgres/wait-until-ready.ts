import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Home } from "./choose-home.ts";
import { type Postmaster, type PostmasterNote, readPostmasterNote } from "./postmaster.ts";
import { isMarkAlive } from "./process-mark.ts";
import { lastLogLines } from "./server-log.ts";
import { serverDatabase, serverPort, serverUser } from "./server-settings.ts";

/** Crash recovery after a hard day may take a while. */
const patience = 60_000;

/**
 * Waits until the server answers queries in the app's database, which it makes if missing, and gives the directory
 * of its socket; `undefined` when the server ends while we wait (it was shutting down, or could not start).
 * Throws an Error that quotes the server's log from `logOffset` bytes on when it takes longer than 60 seconds.
 */
export async function waitUntilReady(
  home: Home,
  postmaster: Postmaster,
  logOffset: number,
): Promise<string | undefined> {
  const deadline = Date.now() + patience;
  let trouble: unknown;
  while (Date.now() < deadline) {
    if (!(await isMarkAlive(postmaster.mark))) return undefined;
    const note = await readPostmasterNote(home);
    if (note?.pid === postmaster.pid && note.socketDirectory) {
      trouble = await tryQuery(note.socketDirectory, note);
      if (trouble === undefined) return note.socketDirectory;
    }
    await sleep(25);
  }
  throw new Error(
    `The embedded database did not answer within ${patience / 1000} seconds (${trouble ?? "no socket"}). ` +
      `The end of ${home.log}:\n${await lastLogLines(home, logOffset)}`,
  );
}

/** `undefined` when it answered. */
async function tryQuery(host: string, note: PostmasterNote): Promise<unknown> {
  // Not "ready" yet: spare the log a line per attempt.
  if (!note.ready) return "it is starting";
  try {
    await withClient(host, serverDatabase, (client) => client.query("SELECT 1"));
    return undefined;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === tooManyConnections) return undefined;
    if (code !== noSuchDatabase) return error;
  }
  try {
    await withClient(host, "postgres", (client) => client.query(`CREATE DATABASE ${serverDatabase}`));
    return undefined;
  } catch (error) {
    return error;
  }
}

const noSuchDatabase = "3D000";
const tooManyConnections = "53300";

async function withClient(host: string, database: string, work: (client: pg.Client) => Promise<unknown>) {
  const connection = { host, port: serverPort, user: serverUser, database, ssl: false };
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000, query_timeout: 30_000 });
  // A connection cut while idle would otherwise end the whole process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

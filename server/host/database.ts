import path from "node:path";
import { createPool } from "../platform/db/pool.ts";
import type { Env } from "../platform/env.ts";
import { startEmbeddedPostgres } from "./embedded-postgres/index.ts";
import { migrate } from "./migrate.ts";

export type OpenedDatabase = { url: string; embedded: boolean; stop(): Promise<void> };

/** The database of `DATABASE_URL`, else the embedded one; its schema is brought up to date. */
export async function openDatabase(
  env: Env,
  migrations: string,
  say: (sentence: string) => void,
): Promise<OpenedDatabase> {
  const database = env.databaseUrl ? ofOperator(env.databaseUrl) : await embedded(env, say);
  const pool = createPool({ url: database.url, max: 2 });
  try {
    await migrate(pool, { directory: migrations, log: say });
  } catch (error) {
    await database.stop();
    throw error;
  } finally {
    await pool.end();
  }
  return database;
}

const ofOperator = (url: string): OpenedDatabase => ({ url, embedded: false, stop: async () => {} });

async function embedded(env: Env, say: (sentence: string) => void): Promise<OpenedDatabase> {
  say("Avvio di PostgreSQL…");
  const server = await startEmbeddedPostgres({ dataDir: path.join(env.dataDir, "postgres"), log: say });
  return { url: server.url, embedded: true, stop: () => server.stop() };
}

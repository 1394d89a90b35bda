import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { readEnv } from "../../../server/platform/env.ts";
import { createPlatform, type Platform } from "../../../server/platform/platform.ts";
import { freshDatabase } from "../../support/database.ts";

export type BarePlatform = {
  platform: Platform;
  url: string;
  dataDir: string;
  /** Somebody else, on a connection of their own. */
  outside: pg.Client;
  /** A second process on the same database, as far as the database can tell. */
  another(): Platform;
  close(): Promise<void>;
};

/** The pipes on a database of their own, without any room. */
export async function barePlatform(variables: Record<string, string> = {}): Promise<BarePlatform> {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), "agire-pipes-"));
  const env = readEnv({ LOG_LEVEL: "silent", DATA_DIR: dataDir, ...variables });
  const opened: Platform[] = [];
  const another = () => {
    const platform = createPlatform(env, database.url);
    opened.push(platform);
    return platform;
  };
  const platform = another();
  const outside = new pg.Client({ connectionString: database.url });
  await outside.connect();
  return {
    platform,
    url: database.url,
    dataDir,
    outside,
    another,
    async close() {
      await outside.end();
      for (const each of opened) await each.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

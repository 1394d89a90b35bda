import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "../../server/host/embedded-postgres/index.ts";
import { migrate } from "../../server/host/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of the server's template database; tests clone it. */
    templateUrl: string;
  }
}

/** One real PostgreSQL for the whole run, with a migrated template to clone. */
export default async function setup({ provide }: Pick<TestProject, "provide">) {
  const server = await startTestPostgres();
  provide("templateUrl", server.templateUrl);
  return server.stop;
}

/** A PostgreSQL of its own in a temporary folder, and its migrated template database. */
export async function startTestPostgres(
  settings: Record<string, string> = { fsync: "off", synchronous_commit: "off" },
) {
  const directory = mkdtempSync(path.join(tmpdir(), "agire-test-"));
  // So that the account PostgreSQL runs as under root may enter.
  chmodSync(directory, 0o755);
  const server = await startEmbeddedPostgres({
    dataDir: path.join(directory, "postgres"),
    settings: { max_connections: "200", ...settings },
  });
  const pool = new pg.Pool({ connectionString: server.url, max: 2 });
  await pool.query("CREATE DATABASE agire_template");
  await pool.end();
  const templateUrl = withDatabase(server.url, "agire_template");
  const template = new pg.Pool({ connectionString: templateUrl, max: 2 });
  await migrate(template, { directory: path.resolve("prisma/migrations") });
  await template.end();
  return {
    url: server.url,
    templateUrl,
    directory,
    async stop() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

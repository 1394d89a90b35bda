import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { withDatabase } from "./one-postgres.ts";

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A database of its own, cloned from the migrated template. */
export const freshDatabase = (): Promise<TestDatabase> => cloneOf(inject("templateUrl"));

/** Clones the database at `templateUrl`, which nobody may be connected to. */
export async function cloneOf(templateUrl: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template = new URL(templateUrl).pathname.slice(1);
  const admin = async (sql: string) => {
    const client = new pg.Client({ connectionString: withDatabase(templateUrl, "agire") });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await admin(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: withDatabase(templateUrl, name),
    drop: () => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { MigrationError, Umzug, type UmzugStorage } from "umzug";

export interface MigrateOptions {
  /** Holds one directory a migration, each with its `migration.sql`: `prisma/migrations`. */
  directory: string;
  /** Told in a short sentence what is going on. */
  log?: (message: string) => void;
}

interface Migration {
  name: string;
  /** What is run: the file without its own BEGIN and COMMIT. */
  sql: string;
  checksum: string;
  /** The checksum, and those of the same file with other line ends, which git may have given it. Prisma takes them too. */
  checksums: string[];
}

/** The lock of `prisma migrate`, so that we and it wait for each other. */
const PRISMA_LOCK = 72707369;

/**
 * Brings the database up to date and answers the names of the migrations just applied, in order. Keeps the same books
 * as `prisma migrate deploy`, so either may go on where the other stopped. Of several processes one migrates; the
 * others wait and find nothing left to do.
 *
 * Each migration is one transaction: a failed one leaves nothing, not even its record, and may be corrected and tried
 * again. Hence no statement that refuses transactions, such as CREATE INDEX CONCURRENTLY.
 *
 * Throws an Error naming the migration which failed, was edited after it was applied, or was left half done by Prisma.
 */
export async function migrate(
  pool: pg.Pool,
  { directory, log = () => {} }: MigrateOptions,
): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const client = await pool.connect();
  client.on("error", () => {}); // a connection lost between two queries fails the next one; it need not end the process
  try {
    await takeTurn(client, log);
    await openBooks(client);
    await compareBooks(client, migrations, log);
    return await applyPending(client, migrations, log);
  } finally {
    // Ends the session, and with it the lock, an open transaction and whatever a migration has SET.
    client.release(true);
  }
}

async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readMigration(directory, name)));
}

async function readMigration(directory: string, name: string): Promise<Migration> {
  const file = await readFile(join(directory, name, "migration.sql"), "utf8");
  const unix = file.replaceAll("\r\n", "\n");
  return {
    name,
    // Prisma writes these lines when it changes an enum; within our transaction its COMMIT would end ours.
    sql: unix.replaceAll(/^(BEGIN|START TRANSACTION|COMMIT)( WORK| TRANSACTION)?;[ \t]*$/gim, ""),
    checksum: sha256(file),
    checksums: [file, unix, unix.replaceAll("\n", "\r\n")].map(sha256),
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function takeTurn(client: pg.PoolClient, log: (message: string) => void): Promise<void> {
  // A migration may take its time, and so may the one we wait for.
  await client.query(
    "SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0",
  );
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS ours", [PRISMA_LOCK]);
  if (rows[0].ours) return;
  log("Un altro processo aggiorna lo schema del database: lo aspetto.");
  await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
}

/** The table as Prisma makes it. */
async function openBooks(client: pg.PoolClient): Promise<void> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id                  VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum            VARCHAR(64) NOT NULL,
      finished_at         TIMESTAMPTZ,
      migration_name      VARCHAR(255) NOT NULL,
      logs                TEXT,
      rolled_back_at      TIMESTAMPTZ,
      started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count INTEGER NOT NULL DEFAULT 0
    )`);
}

async function compareBooks(client: pg.PoolClient, migrations: Migration[], log: (message: string) => void) {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`);
  for (const { name, checksum, finished } of rows) {
    const migration = migrations.find((migration) => migration.name === name);
    if (!finished) {
      throw new Error(
        `Migration "${name}" failed under "prisma migrate deploy" and may be half applied. Mend the database, ` +
          `then run "npx prisma migrate resolve --rolled-back ${name}" (or "--applied ${name}").`,
      );
    }
    if (!migration) {
      log(`Il database ha un passo che questa versione non conosce: ${name}.`);
    } else if (!migration.checksums.includes(checksum)) {
      throw new Error(
        `Migration "${name}" was edited after it was applied to this database. ` +
          "Put the file back as it was, and make the change in a new migration.",
      );
    }
  }
}

async function applyPending(
  client: pg.PoolClient,
  migrations: Migration[],
  log: (message: string) => void,
): Promise<string[]> {
  let current: Migration | undefined;
  const umzug = new Umzug({
    context: client,
    logger: undefined,
    storage: booksOf(migrations),
    migrations: migrations.map((migration) => ({
      name: migration.name,
      up: async () => {
        current = migration;
        log(`Aggiorno lo schema del database: ${migration.name}.`);
        await client.query("BEGIN");
        await client.query(migration.sql); // without parameters: one simple query, however many statements
      },
    })),
  });
  try {
    return (await umzug.up()).map(({ name }) => name);
  } catch (error) {
    const cause = error instanceof MigrationError ? error.cause : error;
    throw current ? failureOf(current, cause as pg.DatabaseError) : cause;
  }
}

function failureOf({ name, sql }: Migration, cause: pg.DatabaseError): Error {
  const line = cause.position && sql.slice(0, Number(cause.position)).split("\n").length;
  return new Error(`Migration "${name}" failed${line ? ` at line ${line}` : ""}: ${cause.message}`, {
    cause,
  });
}

/** Umzug calls `logMigration` right after a migration's `up`, so the record stands in the migration's transaction. */
function booksOf(migrations: Migration[]): UmzugStorage<pg.PoolClient> {
  return {
    async executed({ context: client }) {
      const { rows } = await client.query<{ name: string }>(`
        SELECT migration_name AS name FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`);
      return rows.map(({ name }) => name);
    },
    async logMigration({ name, context: client }) {
      const checksum = migrations.find((migration) => migration.name === name)?.checksum;
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, clock_timestamp(), 1)`,
        [randomUUID(), checksum, name],
      );
      await client.query("COMMIT");
    },
    async unlogMigration() {
      throw new Error("Migrations only go forward.");
    },
  };
}

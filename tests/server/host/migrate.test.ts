import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../../server/host/embedded-postgres/index.ts";
import { migrate } from "../../../server/host/migrate.ts";
import { prisma, schemaAgrees } from "../../support/schema-check.ts";

const house = fileURLToPath(new URL("../../../prisma/migrations", import.meta.url));

let scratch: string;
let server: EmbeddedPostgres;
let databases = 0;
const pools: pg.Pool[] = [];

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "agire-migrate-"));
  await chmod(scratch, 0o755); // for the server's account, when root runs the tests: else its data would go elsewhere
  server = await startEmbeddedPostgres({ dataDir: join(scratch, "data"), settings: { fsync: "off" } });
}, 120_000);

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await server?.stop();
  await rm(scratch, { recursive: true, force: true });
});

/** An empty database, as a pool and as a URL. */
async function freshDatabase() {
  const database = `migrate_${++databases}`;
  const admin = new pg.Client(server.connection);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${database}`);
  await admin.end();
  const url = new URL(server.url);
  url.pathname = database;
  return { pool: openPool(), openPool, url: url.href };

  function openPool() {
    const pool = new pg.Pool({ ...server.connection, database });
    pools.push(pool);
    return pool;
  }
}

/** A directory of migrations, each given as its SQL. */
async function migrationsOf(scripts: Record<string, string>) {
  const directory = await mkdtemp(join(scratch, "migrations-"));
  await writeFile(join(directory, "migration_lock.toml"), 'provider = "postgresql"\n');
  for (const [name, sql] of Object.entries(scripts)) {
    await mkdir(join(directory, name));
    await writeFile(join(directory, name, "migration.sql"), sql);
  }
  return directory;
}

async function tablesOf(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ tablename: string }>(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  return rows.map((row) => row.tablename).filter((name) => name !== "_prisma_migrations");
}

async function recordsIn(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ migration_name: string }>(
    "SELECT migration_name FROM _prisma_migrations ORDER BY started_at",
  );
  return rows.map((row) => row.migration_name);
}

describe("migrate", () => {
  test("applies what is pending, in order, and nothing the second time", async () => {
    const { pool } = await freshDatabase();
    const directory = await migrationsOf({
      "2_second": "ALTER TABLE thing ADD COLUMN note text;",
      "1_first": "CREATE TABLE thing (id int);",
    });
    const said: string[] = [];

    const log = (message: string) => said.push(message);
    expect(await migrate(pool, { directory, log })).toEqual(["1_first", "2_second"]);
    expect(said).toEqual([
      "Aggiorno lo schema del database: 1_first.",
      "Aggiorno lo schema del database: 2_second.",
    ]);
    expect(await migrate(pool, { directory })).toEqual([]);
    expect(await recordsIn(pool)).toEqual(["1_first", "2_second"]);
  });

  test("of two at once, one migrates and the other waits and finds nothing to do", async () => {
    const { pool, openPool } = await freshDatabase();
    const directory = await migrationsOf({ "1_slow": "CREATE TABLE thing (id int); SELECT pg_sleep(0.5);" });
    const said: string[] = [];
    const log = (message: string) => said.push(message);

    const both = await Promise.all([
      migrate(pool, { directory, log }),
      migrate(openPool(), { directory, log }),
    ]);

    expect(both.sort()).toEqual([[], ["1_slow"]]);
    expect(said).toContain("Un altro processo aggiorna lo schema del database: lo aspetto.");
    expect(await recordsIn(pool)).toEqual(["1_slow"]);
  });

  test("waits longer than the pool lets a statement take", async () => {
    const { pool, url } = await freshDatabase();
    const hurried = new pg.Pool({ connectionString: url, statement_timeout: 100, max: 1 });
    pools.push(hurried);
    const directory = await migrationsOf({ "1_slow": "SELECT pg_sleep(0.5);" });

    const both = await Promise.all([migrate(pool, { directory }), migrate(hurried, { directory })]);

    expect(both.flat()).toEqual(["1_slow"]);
    const { rows } = await hurried.query("SHOW statement_timeout");
    expect(rows[0].statement_timeout).toBe("100ms");
  });

  test("a failing migration leaves nothing behind and can be corrected", async () => {
    const { pool } = await freshDatabase();
    const directory = await migrationsOf({
      "1_good": "CREATE TABLE good (id int);",
      "2_bad": "CREATE TABLE half (id int);\nINSERT INTO half VALUES (1);\nSELECT nowhere;",
      "3_later": "CREATE TABLE later (id int);",
    });

    await expect(migrate(pool, { directory })).rejects.toThrow(
      'Migration "2_bad" failed at line 3: column "nowhere" does not exist',
    );
    expect(await tablesOf(pool)).toEqual(["good"]);
    expect(await recordsIn(pool)).toEqual(["1_good"]);

    await writeFile(join(directory, "2_bad", "migration.sql"), "CREATE TABLE half (id int);");
    expect(await migrate(pool, { directory })).toEqual(["2_bad", "3_later"]);
    expect(await tablesOf(pool)).toEqual(["good", "half", "later"]);
  });

  test("a migration that fails only at the end of its transaction is named and leaves nothing", async () => {
    const { pool } = await freshDatabase();
    const directory = await migrationsOf({
      "1_late": `
        CREATE TABLE owner (id int PRIMARY KEY);
        CREATE TABLE thing (owner int REFERENCES owner DEFERRABLE INITIALLY DEFERRED);
        INSERT INTO thing VALUES (7);`,
    });

    await expect(migrate(pool, { directory })).rejects.toThrow('Migration "1_late" failed: insert or update');
    expect(await tablesOf(pool)).toEqual([]);
    expect(await recordsIn(pool)).toEqual([]);
  });

  test("what cannot be recorded is not applied either", async () => {
    const { pool } = await freshDatabase();
    const directory = await migrationsOf({
      "1_proud": `
        CREATE TABLE thing (id int);
        ALTER TABLE _prisma_migrations ADD CONSTRAINT humble CHECK (migration_name NOT LIKE '%proud');`,
    });

    await expect(migrate(pool, { directory })).rejects.toThrow(
      'Migration "1_proud" failed: new row for relation',
    );
    expect(await tablesOf(pool)).toEqual([]);
  });

  test("semicolons within functions and strings, and Prisma's own BEGIN and COMMIT, do no harm", async () => {
    const { pool } = await freshDatabase();
    const directory = await migrationsOf({
      "1_function": `
        CREATE TABLE note (text text DEFAULT 'a;b');
        CREATE FUNCTION shout() RETURNS trigger AS $$ BEGIN NEW.text := upper(NEW.text); RETURN NEW; END; $$ LANGUAGE plpgsql;`,
      "2_enum":
        "-- AlterEnum\nBEGIN;\nCREATE TYPE colour AS ENUM ('RED');\nCOMMIT;\n\nCREATE TABLE late (id int);\nSELECT nowhere;",
    });

    await expect(migrate(pool, { directory })).rejects.toThrow('"2_enum" failed at line 7');
    expect(await tablesOf(pool)).toEqual(["note"]);
    const { rows } = await pool.query("SELECT 1 FROM pg_type WHERE typname = 'colour'");
    expect(rows).toEqual([]);
  });

  test("refuses a migration edited after it was applied, but not one with other line ends", async () => {
    const { pool } = await freshDatabase();
    const directory = await migrationsOf({ "1_first": "CREATE TABLE thing (id int);\n-- end\n" });
    const file = join(directory, "1_first", "migration.sql");
    await migrate(pool, { directory });

    await writeFile(file, "CREATE TABLE thing (id int);\r\n-- end\r\n");
    expect(await migrate(pool, { directory })).toEqual([]);

    await writeFile(file, "CREATE TABLE thing (id bigint);\n-- end\n");
    await expect(migrate(pool, { directory })).rejects.toThrow('"1_first" was edited after it was applied');
  });

  test("stops before a migration which Prisma left half done, until that is resolved", async () => {
    const { pool } = await freshDatabase();
    const directory = await migrationsOf({ "1_first": "CREATE TABLE thing (id int);" });
    await migrate(pool, { directory });
    await pool.query("UPDATE _prisma_migrations SET finished_at = NULL");
    await expect(migrate(pool, { directory })).rejects.toThrow(
      '"1_first" failed under "prisma migrate deploy"',
    );

    await pool.query("UPDATE _prisma_migrations SET rolled_back_at = now(); DROP TABLE thing");
    expect(await migrate(pool, { directory })).toEqual(["1_first"]);
  });

  test("leaves alone what a newer version has applied, and says so", async () => {
    const { pool } = await freshDatabase();
    const directory = await migrationsOf({ "1_first": "SELECT 1;", "2_newer": "SELECT 1;" });
    await migrate(pool, { directory });
    await rm(join(directory, "2_newer"), { recursive: true });
    const said: string[] = [];

    expect(await migrate(pool, { directory, log: (message) => said.push(message) })).toEqual([]);
    expect(said).toEqual(["Il database ha un passo che questa versione non conosce: 2_newer."]);
  });
});

describe("beside the Prisma CLI", () => {
  test("prisma finds the database up to date after us", async () => {
    const { pool, url } = await freshDatabase();
    const applied = await migrate(pool, { directory: house });
    expect(applied.length).toBeGreaterThan(0);

    const status = await prisma(url, "migrate", "status");
    expect(status.output).toContain("Database schema is up to date!");
    expect(status.code).toBe(0);
    const deploy = await prisma(url, "migrate", "deploy");
    expect(deploy.output).toContain("No pending migrations to apply.");
  }, 60_000);

  test("we find nothing to do after prisma", async () => {
    const { pool, url } = await freshDatabase();
    const deploy = await prisma(url, "migrate", "deploy");
    expect(deploy.output).toContain("All migrations have been successfully applied.");
    expect(deploy.code).toBe(0);

    expect(await migrate(pool, { directory: house })).toEqual([]);
  }, 60_000);

  test("schemaAgrees finds schema and migrations in agreement, and leaves no shadow database", async () => {
    expect(await schemaAgrees({ url: server.url })).toMatchObject({ ok: true });
    expect(await shadowDatabases()).toEqual([]);
  }, 60_000);

  test("schemaAgrees shows what stands in the schema alone", async () => {
    const schema = join(scratch, "schema.prisma");
    await cp(fileURLToPath(new URL("../../../prisma/schema.prisma", import.meta.url)), schema);
    const text = await readFile(schema, "utf8");
    await writeFile(schema, text.replace("model Member {", "model Member {\n  shoeSize Int?"));

    const { ok, output } = await schemaAgrees({ url: server.url, schema });
    expect(ok).toBe(false);
    expect(output).toContain("[*] Changed the `member` table");
    expect(output).toContain("[+] Added column `shoeSize`");
  }, 60_000);

  test("schemaAgrees shows which migration fails, and still leaves no shadow database", async () => {
    const migrations = await migrationsOf({ "1_bad": "SELCT 1;" });

    const { ok, output } = await schemaAgrees({ url: server.url, migrations });
    expect(ok).toBe(false);
    expect(output).toContain("Migration `1_bad` failed to apply cleanly to the shadow database");
    expect(output).toContain('syntax error at or near "SELCT"');
    expect(await shadowDatabases()).toEqual([]);
  }, 60_000);

  test("schemaAgrees is false where there is no server", async () => {
    const { ok, output } = await schemaAgrees({ url: "postgresql://agire@127.0.0.1:1/agire" });
    expect(ok).toBe(false);
    expect(output).toContain("Can't reach database server at `127.0.0.1:1`");
  }, 60_000);
});

async function shadowDatabases() {
  const client = new pg.Client(server.connection);
  await client.connect();
  const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname LIKE '%shadow%'");
  await client.end();
  return rows;
}

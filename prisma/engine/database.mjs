// How the stand-in reaches PostgreSQL: adapter-pg, mended where migrations need more than queries do.
import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

/** @typedef {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory} AdapterFactory */

/**
 * Connects to the database `url` names, or fails with PostgreSQL's own error.
 * @param {string | undefined} url
 */
export async function connectOnce(url) {
  await runOn(configOf(url), "SELECT 1");
}

/**
 * Creates the database `url` names and returns its name, or fails with PostgreSQL's own error.
 * @param {string | undefined} url
 */
export async function createDatabase(url) {
  const config = configOf(url);
  await runOn({ ...config, database: "postgres" }, `CREATE DATABASE ${pg.escapeIdentifier(config.database)}`);
  return config.database;
}

/**
 * The way to one database, and to shadow databases: new ones on the same server.
 * @implements {AdapterFactory}
 */
export class Postgres {
  provider = /** @type {const} */ ("postgres");
  adapterName = "@prisma/adapter-pg";
  #config;
  /** @type {Map<string, pg.Pool>} */
  #shadows = new Map();

  /** @param {string | undefined} url */
  constructor(url) {
    this.#config = configOf(url);
  }

  async connect() {
    return adapt(new CatalogPool(this.#config), this.#config.schema);
  }

  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await runOn(this.#config, `CREATE DATABASE "${name}"`);
    const pool = new CatalogPool({ ...this.#config, database: name });
    this.#shadows.set(name, pool);
    return adapt(pool, this.#config.schema);
  }

  async dropShadows() {
    for (const [name, pool] of this.#shadows) {
      await pool.end(); // first: PostgreSQL drops no database somebody is connected to
      await runOn(this.#config, `DROP DATABASE "${name}" WITH (FORCE)`);
    }
    this.#shadows.clear();
  }
}

/**
 * @param {pg.Pool} pool
 * @param {string} schema
 */
async function adapt(pool, schema) {
  const adapter = await new PrismaPg(pool, { schema }).connect();
  // adapter-pg splits a script at every `;`, also within functions and strings. PostgreSQL knows better.
  adapter.executeScript = async (script) => {
    await pool.query(script).catch((error) => Reflect.get(adapter, "onError").call(adapter, error));
  };
  return adapter;
}

/**
 * Enough for comparing two schemas, for which the engine asks one thing: which PostgreSQL this is.
 * We answer as the one we ship would.
 * @implements {AdapterFactory}
 */
export class NoDatabase {
  provider = /** @type {const} */ ("postgres");
  adapterName = "none";

  async connect() {
    return {
      ...this,
      getConnectionInfo: () => ({ supportsRelationJoins: true }),
      queryRaw: async () => ({
        columnNames: ["exists", "version", "numeric_version"],
        columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
        rows: [[true, "PostgreSQL 17", 170000]],
      }),
      executeRaw: needsDatabase,
      executeScript: needsDatabase,
      startTransaction: needsDatabase,
      dispose: async () => {},
    };
  }

  connectToShadowDb = needsDatabase;
  async dropShadows() {}
}

/** @returns {never} */
function needsDatabase() {
  throw new Error("This command needs a database: set DATABASE_URL.");
}

/**
 * Host, user and database one by one: beside a connection string, pg ignores the name of a shadow database.
 * @param {string | undefined} url
 */
function configOf(url) {
  /** @type {pg.ClientConfig & { schema?: string }} */
  const named = parseIntoClientConfig(url || needsDatabase());
  const { schema = "public", database = "postgres", ...config } = named;
  return { ...config, database, schema, options: `-c search_path=${pg.escapeIdentifier(schema)}` };
}

/**
 * @param {pg.ClientConfig} config
 * @param {string} sql
 */
async function runOn(config, sql) {
  const client = new pg.Client(config);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

const CATALOG_CHAR = 18; // the one-byte type "char", which adapter-pg refuses to read
const TEXT = 25;

/** One connection, as the native engine has: its advisory lock belongs to a session. */
class CatalogPool extends pg.Pool {
  /** @param {pg.PoolConfig} config */
  constructor(config) {
    super({ ...config, max: 1, idleTimeoutMillis: 0 });
  }

  /**
   * @override
   * @param {[any]} query
   */
  async query(...query) {
    const result = await super.query(...query);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === CATALOG_CHAR) field.dataTypeID = TEXT;
    }
    return result;
  }
}

import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

/** The client of the transaction that a Prisma transaction is to be laid upon. */
const shared = new AsyncLocalStorage<pg.PoolClient>();

/**
 * The one pool of a process, used by Prisma and by hand-written SQL alike.
 *
 * `connect()` called inside `lendToPrisma` answers the client already inside a transaction, so that Prisma's
 * statements and ours stand in one transaction; BEGIN, COMMIT and ROLLBACK stay with `transact`.
 */
class SharedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (
      err: Error | undefined,
      client: pg.PoolClient | undefined,
      done: (release?: unknown) => void,
    ) => void,
  ): void;
  override connect(callback?: Parameters<pg.Pool["connect"]>[0]): Promise<pg.PoolClient> | undefined {
    if (callback) {
      super.connect(callback);
      return;
    }
    const client = shared.getStore();
    return client ? Promise.resolve(withoutTransactionControl(client)) : super.connect();
  }
}

const CONTROL = /^\s*(BEGIN|COMMIT|ROLLBACK)\s*;?\s*$/i;
const NOTHING = { rows: [], rowCount: 0, fields: [], command: "", oid: 0 };

function withoutTransactionControl(client: pg.PoolClient): pg.PoolClient {
  return new Proxy(client, {
    get(target, key) {
      if (key === "release") return () => {};
      const value = Reflect.get(target, key, target);
      if (typeof value !== "function") return value;
      if (key !== "query") return value.bind(target);
      return (query: unknown, ...rest: unknown[]) => {
        const sql = typeof query === "string" ? query : (query as { text?: string }).text;
        return sql && CONTROL.test(sql) ? Promise.resolve(NOTHING) : value.call(target, query, ...rest);
      };
    },
  });
}

let lent = 0;

/**
 * Runs `work` so that a Prisma transaction begun in it uses `client`. When nobody does any more, Node stops following
 * promises from one to the next: that costs every page, writes or not, a good part of its time.
 */
export async function lendToPrisma<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
  lent++;
  try {
    return await shared.run(client, work);
  } finally {
    if (--lent === 0) shared.disable();
  }
}

export type PoolOptions = {
  /** postgres:// URL; a unix socket directory goes into `?host=`. */
  url: string;
  /** Connections of this process at most. */
  max?: number;
  /**
   * Milliseconds after which a statement without an answer has failed, whatever the server would say; none when
   * left out. A server that hangs without a word (its disk, its network) would hold the visitor for ever.
   */
  queryTimeout?: number;
  onError?: (error: Error) => void;
};

/** Opens the pool; connections are made when first needed. */
export function createPool({ url, max = 12, queryTimeout, onError = () => {} }: PoolOptions): pg.Pool {
  const pool = new SharedPool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    // A statement that takes longer is a mistake of ours; the visitor gets an answer anyway.
    statement_timeout: 15_000,
    query_timeout: queryTimeout,
    idle_in_transaction_session_timeout: 20_000,
    application_name: "agire",
    // Statements are sent without waiting for the answer to the one before (see transact.ts).
    pipeline: true,
  });
  // An idle connection that breaks (server killed) must not end the process.
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  return pool;
}

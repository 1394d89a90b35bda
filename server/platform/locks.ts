import pg from "pg";
import type { Log } from "./log.ts";

/** PostgreSQL channel on which a process asks the others for a lock. */
const CHANNEL = "agire_lock";
const TRY_AGAIN_MS = 100;

export type Held = {
  /** Once more does nothing. */
  release(): Promise<void>;
};

/** Locks of names, for all processes of a database; each is held until it is let go or its process ends. */
export type Locks = {
  /**
   * Waits for a lock; whoever has it is asked to let it go.
   * @param asked called when somebody else wants it, in this or another process, and when it was lost with its connection
   * @param signal gives up waiting
   * @throws what the database says, or the signal's reason
   */
  hold(name: string, asked: () => void, signal: AbortSignal): Promise<Held>;
  close(): Promise<void>;
};

/** Locks on a connection of their own, outside the pool; opened when the first one is wanted. */
export function createLocks({ url, log }: { url: string; log: Log }): Locks {
  const held = new Map<string, () => void>();
  let connection: Promise<pg.Client> | null = null;

  function connected(): Promise<pg.Client> {
    connection ??= connect().catch((error) => {
      connection = null;
      throw error;
    });
    return connection;
  }

  async function connect() {
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
      query_timeout: 3_000,
      application_name: "agire locks",
    });
    const lost = () => {
      if (connection === null) return;
      connection = null;
      client.end().catch(() => {});
      if (held.size > 0) log.warn({ locks: held.size }, "locks were lost with their connection");
      for (const asked of held.values()) asked();
      held.clear();
    };
    client.on("error", lost);
    client.on("end", lost);
    await client.connect();
    const { rows } = await client.query("SELECT pg_backend_pid() AS own");
    client.on("notification", ({ payload, processId }) => {
      // What this process asked for itself comes back to it.
      if (processId !== rows[0]?.own) held.get(payload ?? "")?.();
    });
    await client.query(`LISTEN ${CHANNEL}`);
    return client;
  }

  /** One of this process at a time: the database would give it to all of them. */
  async function tryOnce(name: string, asked: () => void): Promise<Held | null> {
    const other = held.get(name);
    if (other) {
      other();
      return null;
    }
    held.set(name, asked);
    try {
      const client = await connected();
      const { rows } = await client.query("SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got", [
        name,
      ]);
      if (!rows[0]?.got) {
        await client.query(`SELECT pg_notify('${CHANNEL}', $1)`, [name]);
        held.delete(name);
        return null;
      }
      return { release: () => release(client, name, asked) };
    } catch (error) {
      if (held.get(name) === asked) held.delete(name);
      throw error;
    }
  }

  async function release(client: pg.Client, name: string, asked: () => void): Promise<void> {
    if (held.get(name) !== asked) return;
    // Of a connection that is gone nothing is held any more.
    await client.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [name]).catch(() => {});
    held.delete(name);
  }

  return {
    async hold(name, asked, signal) {
      for (;;) {
        signal.throwIfAborted();
        const got = await tryOnce(name, asked);
        if (got) return got;
        await new Promise((again) => setTimeout(again, TRY_AGAIN_MS));
      }
    },
    async close() {
      const client = await connection?.catch(() => null);
      connection = null;
      held.clear();
      await client?.end();
    },
  };
}

import type pg from "pg";
import type { Act, Activities, Activity } from "./activity.ts";
import { lendToPrisma } from "./db/pool.ts";
import type { Database, Tx } from "./db/prisma.ts";
import { type Sql, sqlOver, statement } from "./db/sql.ts";
import { isDatabaseAway } from "./errors.ts";
import { FEED_CHANNEL } from "./feed.ts";
import type { Jobs } from "./jobs.ts";

/** What can be done inside one transaction. */
export type Work = {
  /** Hand-written statements, prepared once a connection. */
  sql: Sql;
  /** Prisma upon the same client and transaction; opened when first asked for. */
  prisma(): Promise<Tx>;
  /** Stores what happened, lets those listening `within` act, and wakes every process at commit. */
  announce(act: Act): Promise<Activity>;
  /** Queues a job that exists only if the transaction commits. @param after seconds it rests before it is done */
  enqueue(queue: string, data: object, after?: number): Promise<void>;
};

/** Runs `work` in one transaction: all of it is on disk when the promise resolves, nothing when it rejects. */
export type Transact = <T>(work: (work: Work) => Promise<T>) => Promise<T>;

const begin = statement("begin", "BEGIN");
const commit = statement("commit", "COMMIT");
const rollback = statement("rollback", "ROLLBACK");

const insertActivity = statement(
  "insert_activity",
  `WITH a AS (
     INSERT INTO activity (name, actor_id, administration_id, space_id, thing_kind, thing_id, data, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $9) RETURNING id
   )
   SELECT id, pg_notify('${FEED_CHANNEL}', ($8::jsonb || jsonb_build_object('id', id))::text) FROM a`,
);

/** Puts `transact` together; one a process. */
export function createTransact(options: {
  pool: pg.Pool;
  prisma: Database;
  activities: Activities<Work>;
  jobs: Jobs;
}): Transact {
  const { pool, prisma, activities, jobs } = options;

  return async function transact(work) {
    const client = await pool.connect();
    const sql = sqlOver(client);
    const lent = prismaUpon(client, prisma);
    const doing: Work = {
      sql,
      prisma: lent.open,
      async announce(act) {
        const activity = await store(sql, act);
        for (const listener of activities.heardWithin(act.name)) await listener(activity, doing);
        return activity;
      },
      enqueue: (queue, data, after) => jobs.send(queue, data, client, after),
    };
    let broken: Error | undefined;
    try {
      await sql(begin);
      const result = await work(doing);
      await lent.close();
      // After a failed statement PostgreSQL answers COMMIT by rolling back, and calls that no error.
      const { command } = await client.query(commit);
      if (command !== "COMMIT")
        throw new Error("nothing was kept: the error of a failed statement was swallowed");
      return result;
    } catch (error) {
      await lent.abandon();
      // A client that cannot even roll back is not handed to anybody else.
      if (isDatabaseAway(error)) broken = error as Error;
      else
        await sql(rollback).catch((cause: Error) => {
          broken = cause;
        });
      throw error;
    } finally {
      client.release(broken);
    }
  };
}

async function store(sql: Sql, act: Act): Promise<Activity> {
  const { reason, ...told } = act;
  const { name, actorId, administrationId, spaceId, thing, data = {} } = told;
  const [row] = await sql<{ id: number }>(insertActivity, [
    name,
    actorId,
    administrationId,
    spaceId,
    thing.kind,
    thing.id,
    JSON.stringify(data),
    JSON.stringify(told),
    reason ?? null,
  ]);
  if (!row) throw new Error("an activity was not stored");
  return { ...act, id: row.id };
}

/**
 * Prisma's interactive transaction laid upon `client` on demand. Prisma believes it begins and commits;
 * the pool turns its BEGIN and COMMIT into nothing, so the one transaction ends where ours ends.
 */
function prismaUpon(client: pg.PoolClient, prisma: Database) {
  let opened: Promise<Tx> | undefined;
  let end: ((failure?: Error) => void) | undefined;
  let ended: Promise<unknown> | undefined;
  const open = () => {
    opened ??= new Promise<Tx>((resolve, reject) => {
      ended = lendToPrisma(client, () =>
        prisma.$transaction((tx) => {
          resolve(tx);
          return new Promise<void>((done, fail) => {
            end = (failure) => (failure ? fail(failure) : done());
          });
        }),
      );
      ended.catch(reject);
    });
    return opened;
  };
  return {
    open,
    async close() {
      // It may have been asked for and not waited for: only an open one can be ended.
      await opened;
      end?.();
      await ended;
    },
    async abandon() {
      await opened?.catch(() => {});
      end?.(new Error("rolled back"));
      await ended?.catch(() => {});
    },
  };
}

import type { Socket } from "node:net";
import type pg from "pg";
import type { Act, Activities } from "./activity.ts";
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
  /** Stores what happened, lets those listening `within` act, and wakes every process at commit; or all of it fails. */
  announce(act: Act): Promise<void>;
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

/**
 * Puts `transact` together; one a process. Nobody waits for the answer to BEGIN, nor for what is only to be kept (the
 * act, its jobs): it goes out in one write with what comes next, and a row that is locked is so for less long. Once
 * one of them has failed PostgreSQL refuses the rest, COMMIT included.
 */
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
    const sent: Promise<unknown>[] = [];
    const send = (answer: Promise<unknown>) => {
      sent.push(answer);
      // Heard of below, with the others; not meanwhile, as of a failure nobody cares for.
      answer.catch(() => {});
    };
    const doing: Work = {
      sql,
      prisma: lent.open,
      async announce(act) {
        inOneWrite(client);
        send(store(sql, act));
        for (const listener of activities.heardWithin(act.name)) await listener(act, doing);
      },
      async enqueue(queue, data, after) {
        send(jobs.send(queue, data, client, after));
      },
    };
    let broken: Error | undefined;
    try {
      inOneWrite(client);
      send(sql(begin));
      const result = await work(doing);
      await lent.close();
      const committed = client.query(commit);
      send(committed);
      // The first that failed says why.
      for (const answer of sent) await answer;
      // After a failed statement PostgreSQL answers COMMIT by rolling back, and calls that no error.
      const { command } = await committed;
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
      throw (await firstFault(sent)) ?? error;
    } finally {
      client.release(broken);
    }
  };
}

/** Why the rest was refused, where that was something nobody waited for. */
async function firstFault(sent: Promise<unknown>[]): Promise<unknown> {
  for (const answer of await Promise.allSettled(sent)) if (answer.status === "rejected") return answer.reason;
}

/** What is sent in this moment goes out together. */
function inOneWrite(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

async function store(sql: Sql, act: Act): Promise<void> {
  const { reason, ...told } = act;
  const { name, actorId, administrationId, spaceId, thing, data = {} } = told;
  const stored = await sql(insertActivity, [
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
  if (stored.length === 0) throw new Error("an activity was not stored");
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

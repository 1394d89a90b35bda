import pg from "pg";
import PgBoss from "pg-boss";
import type { Log } from "./log.ts";

export type Jobs = {
  /** Declares a queue and what is done with each job; before `start`. A throw is tried again, with pauses. */
  define<Data extends object>(queue: string, handle: (data: Data) => Promise<void>): void;
  /** Declares work done by one process at each time of a cron expression (UTC, minute precision). */
  schedule(queue: string, cron: string, handle: () => Promise<void>): void;
  /**
   * Queues a job inside the transaction of `client`.
   * @param after seconds it rests before it is done
   * @throws Error for an undeclared queue
   */
  send(queue: string, data: object, client: pg.PoolClient, after?: number): Promise<unknown>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** Jobs taken at a time, each second at the most often; all of them within a queue's `expireInSeconds`. */
const BATCH = 50;

/** Jobs kept in PostgreSQL by pg-boss: committed with the act that asks for them, done once, after crashes too. */
export function createJobs({ url, log }: { url: string; log: Log }): Jobs {
  const boss = new PgBoss({ connectionString: url, max: 3, application_name: "agire jobs" });
  const handlers = new Map<string, { handle: (data: never) => Promise<void>; cron?: string }>();
  let stopping = false;
  boss.on("error", (error) => {
    // Whoever leaves does not wait for the database, which may leave first.
    if (!stopping) log.warn({ err: error }, "jobs: the queue cannot be reached");
  });

  const declare = (queue: string, handle: (data: never) => Promise<void>, cron?: string) => {
    if (handlers.has(queue)) throw new Error(`the queue ${queue} is declared twice`);
    handlers.set(queue, cron === undefined ? { handle } : { handle, cron });
  };

  async function run(queue: string, handle: (data: never) => Promise<void>, jobs: PgBoss.Job<object>[]) {
    for (const [n, job] of jobs.entries()) {
      // Another process takes them up in a moment; left as they are, they would wait until they expire.
      if (stopping) {
        const left = jobs.slice(n).map(({ id }) => id);
        return void (await boss.fail(queue, left));
      }
      try {
        await handle(job.data as never);
        // At once: were the process killed at the next one, this one would be done again.
        await boss.complete(queue, job.id);
      } catch (error) {
        log.error({ err: error, queue, job: job.id }, "a job failed and will be tried again");
        await boss.fail(queue, job.id, { message: String(error) });
      }
    }
  }

  return {
    define: (queue, handle) => declare(queue, handle as (data: never) => Promise<void>),
    schedule: (queue, cron, handle) => declare(queue, handle, cron),
    send(queue, data, client, after = 0) {
      // Said at once: pg-boss would answer null in silence, when the transaction may be over.
      if (!handlers.has(queue)) throw new Error(`there is no queue ${queue}`);
      const executeSql = (text: string, values: unknown[]) =>
        client.query({ name: "jobs_send", text, values });
      return boss.send(queue, data, { db: { executeSql }, startAfter: after });
    },
    async start() {
      await oneProcessAtATime(url, async () => {
        await boss.start();
        for (const queue of handlers.keys())
          await boss.createQueue(queue, {
            name: queue,
            // A process killed again and again uses up a try of all it had taken, begun or not. After two weeks pg-boss
            // drops what nobody could do.
            retryLimit: 50,
            retryDelay: 5,
            retryBackoff: true,
            expireInSeconds: 300,
          });
      });
      for (const [queue, { handle, cron }] of handlers) {
        await boss.work<object>(queue, { batchSize: BATCH, pollingIntervalSeconds: 1 }, (jobs) =>
          run(queue, handle, jobs),
        );
        if (cron) await boss.schedule(queue, cron);
      }
    },
    async stop() {
      stopping = true;
      await boss.stop({ graceful: true, timeout: 5_000, wait: true });
    },
  };
}

/** Two processes that make their queues in an empty database at one time lock each other out. */
async function oneProcessAtATime(url: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "agire jobs" });
  client.on("error", () => {}); // lost meanwhile, the lock is gone with it, and the work fails or not by itself
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('agire.jobs'))");
    await work();
  } finally {
    await client.end();
  }
}

import pg from "pg";
import type { Activity } from "./activity.ts";
import { type Sql, statement } from "./db/sql.ts";
import type { Log } from "./log.ts";

/** PostgreSQL channel on which every commit tells every process what happened. */
export const FEED_CHANNEL = "agire";

/** What tells socket rooms that they have something new to fetch where nothing happened that the log would keep. */
export const tellRooms = (rooms: readonly string[]): string => JSON.stringify({ nudge: rooms });

export type Feed = {
  /** Called for every committed activity, in commit order. */
  onActivity(hear: (activity: Activity) => void): void;
  /** Called with the socket rooms that have something new though nothing happened that the log would keep. */
  onNudge(hear: (rooms: string[]) => void): void;
  /** Called when something may have been missed: after a lost connection is back. */
  onGap(hear: () => void): void;
  start(): Promise<void>;
  stop(): Promise<void>;
};

const PING_MS = 5_000;
const RETRY_MS = 250;

/**
 * Listens on a connection of its own, outside the pool. When the connection is lost it tries again four
 * times a second for ever, and says `onGap` once it hears again.
 */
export function createFeed({ url, log }: { url: string; log: Log }): Feed {
  const activityHearers: ((activity: Activity) => void)[] = [];
  const nudgeHearers: ((rooms: string[]) => void)[] = [];
  const gapHearers: (() => void)[] = [];
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let ping: NodeJS.Timeout | undefined;
  let stopped = false;

  async function connect() {
    const next = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
      query_timeout: 3_000,
      application_name: "agire feed",
    });
    next.on("error", () => lost(next));
    next.on("end", () => lost(next));
    next.on("notification", ({ payload }) => {
      const said = JSON.parse(payload ?? "null") as Activity | { nudge: string[] };
      if ("nudge" in said) for (const hear of nudgeHearers) hear(said.nudge);
      else for (const hear of activityHearers) hear(said);
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${FEED_CHANNEL}`);
      // Stopped while it came back: nobody would ever close it.
      if (stopped) throw new Error("the activity feed was stopped");
    } catch (error) {
      next.end().catch(() => {});
      throw error;
    }
    client = next;
    // A half-open connection reports nothing by itself; a question that stays unanswered does.
    ping = setInterval(() => next.query("SELECT 1").catch(() => lost(next)), PING_MS);
    ping.unref();
  }

  function lost(which: pg.Client) {
    if (which !== client || stopped) return;
    client = null;
    clearInterval(ping);
    which.end().catch(() => {});
    log.warn({}, "the activity feed lost its connection");
    again();
  }

  function again() {
    retry = setTimeout(async () => {
      try {
        await connect();
        log.info({}, "the activity feed is back");
        for (const hear of gapHearers) hear();
      } catch {
        if (!stopped) again();
      }
    }, RETRY_MS);
  }

  return {
    onActivity: (hear) => void activityHearers.push(hear),
    onNudge: (hear) => void nudgeHearers.push(hear),
    onGap: (hear) => void gapHearers.push(hear),
    start: connect,
    async stop() {
      stopped = true;
      clearTimeout(retry);
      clearInterval(ping);
      await client?.end().catch(() => {});
    },
  };
}

const tell = statement("nudge", `SELECT pg_notify('${FEED_CHANNEL}', $1)`);

/** PostgreSQL carries 8,000 bytes at a time. */
const AT_ONCE = 300;

/**
 * Tells socket rooms that there is something new to fetch where nothing happened that the log would keep.
 * @param sql of a transaction, where it is to be told at commit
 */
export async function nudge(sql: Sql, rooms: readonly string[]): Promise<void> {
  for (let from = 0; from < rooms.length; from += AT_ONCE)
    await sql(tell, [tellRooms(rooms.slice(from, from + AT_ONCE))]);
}

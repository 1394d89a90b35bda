import { type Activities, createActivities } from "./activity.ts";
import { createPool } from "./db/pool.ts";
import { createPrisma, type Database } from "./db/prisma.ts";
import { type Sql, sqlOver } from "./db/sql.ts";
import type { Env } from "./env.ts";
import { createFeed, type Feed } from "./feed.ts";
import { createJobs, type Jobs } from "./jobs.ts";
import { createLocks, type Locks } from "./locks.ts";
import { createLog, type Log } from "./log.ts";
import { createMail, type Mail } from "./mail.ts";
import { createRateLimits, type RateLimits } from "./rate-limits.ts";
import { clamd } from "./scanning/clamd.ts";
import type { Scanner } from "./scanning/scanner.ts";
import { createScratch, type Scratch } from "./scratch.ts";
import { type ComingFiles, comingFiles } from "./storage/coming-files.ts";
import { diskStorage } from "./storage/disk-storage.ts";
import { s3Storage } from "./storage/s3-storage.ts";
import type { Storage } from "./storage/storage.ts";
import { createTransact, type Transact, type Work } from "./transact.ts";

/** The pipes a community is built on. They know no room. */
export type Platform = {
  /** Origin that people see; links in mails are made from it. */
  baseUrl: string;
  /** The body that runs this installation, where it said so. */
  siteOwner: string | undefined;
  /** Days after which what was removed is erased for good. */
  purgeAfterDays: number;
  prisma: Database;
  sql: Sql;
  transact: Transact;
  /** What one process alone may do at a time. */
  locks: Locks;
  activities: Activities<Work>;
  feed: Feed;
  jobs: Jobs;
  mail: Mail;
  storage: Storage;
  /** Files on their way into it. */
  coming: ComingFiles;
  /** Bytes: of one file, and of all files of one space. */
  maxUpload: number;
  spaceQuota: number;
  scratch: Scratch;
  /** Null where no antivirus is configured. */
  scanner: Scanner | null;
  rateLimits: RateLimits;
  log: Log;
  /** Answers when a query can be served. @throws whatever the database says */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** Longer than PostgreSQL's own limit for a statement of ours: it only counts where that cannot be heard. */
const QUERY_TIMEOUT_MS = 20_000;

/** Opens the pipes towards the database at `url`; nothing listens or works yet. */
export function createPlatform(env: Env, url: string): Platform {
  const log = createLog(env.logLevel);
  const pool = createPool({
    url,
    queryTimeout: QUERY_TIMEOUT_MS,
    onError: (err) => log.warn({ err }, "a database connection broke"),
  });
  const prisma = createPrisma(pool);
  const activities = createActivities<Work>();
  const jobs = createJobs({ url, log });
  const rateLimits = createRateLimits({ pool, multiplier: env.rateLimits });
  jobs.schedule("platform.sweep-rate-limits", "*/10 * * * *", rateLimits.sweep);
  const locks = createLocks({ url, log });
  const storage = env.s3 ? s3Storage(env.s3, log) : diskStorage(`${env.dataDir}/files`);
  const coming = comingFiles(`${env.dataDir}/files/coming`);
  jobs.schedule("platform.sweep-storage", "30 3 * * *", async () => {
    await storage.sweep();
    await coming.sweep();
  });
  const scratch = createScratch(`${env.dataDir}/scratch`);
  jobs.schedule("platform.sweep-scratch", "45 3 * * *", scratch.sweep);
  return {
    baseUrl: env.baseUrl,
    siteOwner: env.siteOwner,
    purgeAfterDays: env.purgeAfterDays,
    prisma,
    sql: sqlOver(pool),
    transact: createTransact({ pool, prisma, activities, jobs }),
    activities,
    feed: createFeed({ url, log }),
    jobs,
    storage,
    coming,
    locks,
    scratch,
    scanner: env.clamdSocket ? clamd(env.clamdSocket) : null,
    maxUpload: env.maxUpload,
    spaceQuota: env.spaceQuota,
    mail: createMail({ smtpUrl: env.smtpUrl, directory: `${env.dataDir}/mail`, from: env.mailFrom }),
    rateLimits,
    log,
    ping: async () => void (await pool.query("SELECT 1")),
    async close() {
      await locks.close();
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { TooMany } from "./errors.ts";

/** How often something may be tried: `points` per `seconds`. */
export type Limit = { name: string; points: number; seconds: number };

export type RateLimits = {
  /** Uses a point of `key`, or several at once. @throws TooMany with the seconds to wait */
  spend(limit: Limit, key: string | number, points?: number): Promise<void>;
  /** Takes back a point that was spent for what turned out to be in order. */
  giveBack(limit: Limit, key: string | number): Promise<void>;
  /** Forgets what has run out. */
  sweep(): Promise<void>;
};

/** Points are kept in PostgreSQL: they survive restarts and count across processes. */
export function createRateLimits({ pool, multiplier }: { pool: pg.Pool; multiplier: number }): RateLimits {
  const limiters = new Map<string, RateLimiterPostgres>();
  const limiterOf = ({ name, points, seconds }: Limit) => {
    let limiter = limiters.get(name);
    if (!limiter) {
      limiter = new RateLimiterPostgres({
        storeClient: pool,
        storeType: "pool",
        tableName: "rate_limit",
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points: Math.ceil(points * multiplier),
        duration: seconds,
      });
      limiters.set(name, limiter);
    }
    return limiter;
  };
  const nameOf = (key: string | number) => String(key).slice(0, 200);
  return {
    async spend(limit, key, points = 1) {
      try {
        await limiterOf(limit).consume(nameOf(key), points);
      } catch (refused) {
        if (refused instanceof RateLimiterRes)
          throw TooMany(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
        throw refused;
      }
    },
    async giveBack(limit, key) {
      await limiterOf(limit).reward(nameOf(key));
    },
    async sweep() {
      await pool.query("DELETE FROM rate_limit WHERE expire < $1", [Date.now()]);
    },
  };
}

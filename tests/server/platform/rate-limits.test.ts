import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readEnv } from "../../../server/platform/env.ts";
import type { CommunityError } from "../../../server/platform/errors.ts";
import { createPlatform, type Platform } from "../../../server/platform/platform.ts";
import type { Limit } from "../../../server/platform/rate-limits.ts";
import { type BarePlatform, barePlatform } from "./bare-platform.ts";

let t: BarePlatform;
beforeAll(async () => {
  t = await barePlatform();
});
afterAll(() => t.close());

const limit = (points: number, seconds = 600): Limit => ({
  name: `test-${randomUUID().slice(0, 8)}`,
  points,
  seconds,
});

/** How many of `times` tries at once were let through, and what the others were told. */
async function tryAtOnce(times: number, spend: (i: number) => Promise<void>) {
  const tries = await Promise.allSettled(Array.from({ length: times }, (_, i) => spend(i)));
  return {
    allowed: tries.filter(({ status }) => status === "fulfilled").length,
    refused: tries.flatMap((each) => (each.status === "rejected" ? [each.reason as CommunityError] : [])),
  };
}

it("lets through exactly as many as it says, however parallel they come", async () => {
  const seven = limit(7);
  const { allowed, refused } = await tryAtOnce(50, () => t.platform.rateLimits.spend(seven, "someone"));
  expect(allowed).toBe(7);
  expect(refused).toHaveLength(43);
});

it("says in how many whole seconds another try makes sense", async () => {
  const one = limit(1, 90);
  await t.platform.rateLimits.spend(one, "someone");
  const [refusal] = (await tryAtOnce(1, () => t.platform.rateLimits.spend(one, "someone"))).refused;
  expect(refusal).toMatchObject({
    code: "tooMany",
    problem: { code: "tooMany", seconds: refusal?.retryAfter },
    retryAfter: expect.any(Number),
  });
  const seconds = refusal?.retryAfter ?? 0;
  expect(Number.isInteger(seconds)).toBe(true);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(90);
});

it("counts each key and each limit by itself", async () => {
  const a = limit(1);
  const b = limit(1);
  const { rateLimits } = t.platform;
  await rateLimits.spend(a, 1);
  await rateLimits.spend(a, 2);
  await rateLimits.spend(b, 1);
  await expect(rateLimits.spend(a, 1)).rejects.toMatchObject({ code: "tooMany" });
});

it("takes back a point given back, once", async () => {
  const two = limit(2);
  const { rateLimits } = t.platform;
  await rateLimits.spend(two, "someone");
  await rateLimits.spend(two, "someone");
  await rateLimits.giveBack(two, "someone");
  await rateLimits.spend(two, "someone");
  await expect(rateLimits.spend(two, "someone")).rejects.toMatchObject({ code: "tooMany" });
});

it("counts across processes and remembers over a restart", async () => {
  const ten = limit(10);
  const processes = [t.platform, t.another(), t.another()] as const;
  const { allowed } = await tryAtOnce(45, (i) =>
    (processes[i % 3] as Platform).rateLimits.spend(ten, "someone"),
  );
  expect(allowed).toBe(10);
  await expect(t.another().rateLimits.spend(ten, "someone")).rejects.toMatchObject({ code: "tooMany" });
});

it("starts anew when the time is over", async () => {
  const one = limit(1);
  const { rateLimits } = t.platform;
  await rateLimits.spend(one, "someone");
  await expect(rateLimits.spend(one, "someone")).rejects.toMatchObject({ code: "tooMany" });
  await t.outside.query("UPDATE rate_limit SET expire = $2 WHERE key LIKE $1 || '%'", [
    one.name,
    Date.now() - 1,
  ]);
  await rateLimits.spend(one, "someone");
  await expect(rateLimits.spend(one, "someone")).rejects.toMatchObject({ code: "tooMany" });
});

it("can be raised for benches", async () => {
  const raised = createPlatform(readEnv({ LOG_LEVEL: "silent", RATE_LIMITS: "3" }), t.url);
  const two = limit(2);
  const { allowed } = await tryAtOnce(12, () => raised.rateLimits.spend(two, "someone"));
  expect(allowed).toBe(6);
  await raised.close();
});

it("takes any key, however long", async () => {
  const one = limit(1);
  await t.platform.rateLimits.spend(one, "è".repeat(5_000));
  await expect(t.platform.rateLimits.spend(one, "è".repeat(5_000))).rejects.toMatchObject({
    code: "tooMany",
  });
});

it("forgets what is over, so that the table does not grow for ever", async () => {
  const { rateLimits } = t.platform;
  const short = limit(5);
  await Promise.all(Array.from({ length: 20 }, (_, i) => rateLimits.spend(short, i)));
  await t.outside.query("UPDATE rate_limit SET expire = $2 WHERE key LIKE $1 || '%'", [
    short.name,
    Date.now() - 1,
  ]);
  const long = limit(5);
  await rateLimits.spend(long, "someone");
  await rateLimits.sweep();
  const { rows } = await t.outside.query(
    "SELECT key FROM rate_limit WHERE key LIKE $1 || '%' OR key LIKE $2 || '%'",
    [short.name, long.name],
  );
  expect(rows).toEqual([{ key: `${long.name}:someone` }]);
});

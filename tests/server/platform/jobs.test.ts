import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createJobs } from "../../../server/platform/jobs.ts";
import type { Platform } from "../../../server/platform/platform.ts";
import { freshDatabase } from "../../support/database.ts";
import { type BarePlatform, barePlatform } from "./bare-platform.ts";

let t: BarePlatform;
let other: Platform;
const done: unknown[] = [];
let failures = 0;

function declare({ jobs }: Platform) {
  jobs.define<{ n: number }>("test.note", async (data) => void done.push(data));
  jobs.define<{ n: number }>("test.stumble", async ({ n }) => {
    if (++failures <= n) throw new Error("not yet");
    done.push({ stumbled: n });
  });
  jobs.define<{ n: number }>("test.picky", async (data) => {
    if (data.n < 0) throw new Error("not this one");
    done.push(data);
  });
  jobs.schedule("test.every-minute", "* * * * *", async () => {});
}

beforeAll(async () => {
  t = await barePlatform();
  declare(t.platform);
  await t.platform.jobs.start();
});
afterAll(async () => {
  await t.platform.jobs.stop();
  await other?.jobs.stop();
  await t.close();
});

const send = (queue: string, n: number) =>
  t.platform.transact((work) => work.enqueue(queue, { n, missing: undefined }));

it("is done after the commit, once, with its data", async () => {
  let finish = () => {};
  const mayFinish = new Promise<void>((resolve) => (finish = resolve));
  const slow = t.platform.transact(async (work) => {
    await work.enqueue("test.note", { n: 1 });
    await mayFinish;
  });
  // Queued later and committed earlier.
  await send("test.note", 2);
  await vi.waitFor(() => expect(done).toEqual([{ n: 2 }]), 8_000);
  finish();
  await slow;
  await vi.waitFor(() => expect(done).toEqual([{ n: 2 }, { n: 1 }]), 8_000);
});

it("does not exist when the transaction is undone", async () => {
  done.length = 0;
  const undone = t.platform.transact(async (work) => {
    await work.enqueue("test.note", { n: 3 });
    throw new Error("changed my mind");
  });
  await expect(undone).rejects.toThrow("changed my mind");
  await send("test.note", 4);
  await vi.waitFor(() => expect(done).toEqual([{ n: 4 }]), 8_000);
  const { rows } = await t.outside.query("SELECT data FROM pgboss.job WHERE name = 'test.note'");
  expect(rows.map(({ data }) => data.n).sort()).toEqual([1, 2, 4]);
});

it("is tried again after a failure, until it is done", async () => {
  done.length = 0;
  await send("test.stumble", 2);
  const hurry = () =>
    t.outside.query(
      "UPDATE pgboss.job SET start_after = now() WHERE name = 'test.stumble' AND state = 'retry' AND start_after > now()",
    );
  // The pauses between tries are seconds to hours: not waited for here.
  await vi.waitFor(
    async () => {
      await hurry();
      expect(done).toEqual([{ stumbled: 2 }]);
    },
    { timeout: 15_000, interval: 200 },
  );
  expect(failures).toBe(3);
  const { rows } = await t.outside.query(
    "SELECT retry_limit, retry_backoff, retry_count FROM pgboss.job WHERE name = 'test.stumble'",
  );
  expect(rows).toEqual([{ retry_limit: 50, retry_backoff: true, retry_count: 2 }]);
});

it("many are taken at a time, and one that fails neither holds up nor repeats the others", async () => {
  done.length = 0;
  const others = [11, 12, 13, 14, 15, 16];
  await t.platform.transact(async (work) => {
    for (const n of others) await work.enqueue("test.picky", { n });
    await work.enqueue("test.picky", { n: -1 });
  });
  await vi.waitFor(() => expect(done).toHaveLength(others.length), 8_000);
  const states = () =>
    t.outside.query(
      "SELECT state, count(*)::int FROM pgboss.job WHERE name = 'test.picky' GROUP BY 1 ORDER BY 1",
    );
  await vi.waitFor(async () =>
    expect((await states()).rows).toEqual([
      { state: "retry", count: 1 },
      { state: "completed", count: others.length },
    ]),
  );
  expect(done.map((data) => (data as { n: number }).n).sort()).toEqual(others);
});

it("an unknown queue is an error, and undoes the act that asked", async () => {
  const lost = t.platform.transact(async (work) => {
    await (await work.prisma()).administration.create({ data: { name: "x", slug: "asked" } });
    await work.enqueue("test.unheard-of", {});
  });
  await expect(lost).rejects.toThrow("test.unheard-of");
  expect(await t.platform.prisma.administration.count()).toBe(0);
});

it("a queue declared twice is a mistake found at start", () => {
  expect(() => declare(t.platform)).toThrow("declared twice");
});

it("two processes share one queue: each job is done once", async () => {
  done.length = 0;
  other = t.another();
  declare(other);
  await other.jobs.start();
  const numbers = Array.from({ length: 8 }, (_, n) => n);
  await Promise.all(numbers.map((n) => send("test.note", n)));
  await vi.waitFor(() => expect(done).toHaveLength(8), 12_000);
  expect(done.map((data) => (data as { n: number }).n).sort()).toEqual(numbers);
  const { rows } = await t.outside.query("SELECT cron FROM pgboss.schedule WHERE name = 'test.every-minute'");
  expect(rows).toEqual([{ cron: "* * * * *" }]);
});

it("what a process that stops has taken and not begun is there for the next one", async () => {
  done.length = 0;
  let [begun, finish] = [() => {}, () => {}];
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const mayFinish = new Promise<void>((resolve) => (finish = resolve));
  const leaving = t.another();
  leaving.jobs.define<{ n: number }>("test.slow", async (data) => {
    begun();
    await mayFinish;
    done.push(data);
  });
  await leaving.transact(async (work) => {
    // Asked for before anybody takes jobs: taken together.
    await leaving.jobs.start();
    for (const n of [1, 2, 3]) await work.enqueue("test.slow", { n });
  });
  await hasBegun;
  const stopped = leaving.jobs.stop();
  finish();
  await stopped;
  // Whichever it was: they were asked for at one moment.
  expect(done).toHaveLength(1);
  const { rows } = await t.outside.query(
    "SELECT state FROM pgboss.job WHERE name = 'test.slow' ORDER BY state",
  );
  expect(rows).toEqual([{ state: "retry" }, { state: "retry" }, { state: "completed" }]);
});

it("several processes that start at once on an empty database all have their queues", async () => {
  const empty = await freshDatabase();
  const starting = [1, 2, 3].map(() => {
    const jobs = createJobs({ url: empty.url, log: t.platform.log });
    for (let n = 0; n < 8; n++) jobs.define(`test.many-${n}`, async () => {});
    return jobs;
  });
  try {
    await Promise.all(starting.map((jobs) => jobs.start()));
  } finally {
    await Promise.all(starting.map((jobs) => jobs.stop()));
    await empty.drop();
  }
});

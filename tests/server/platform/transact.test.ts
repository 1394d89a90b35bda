import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import type { Act } from "../../../server/platform/activity.ts";
import { statement } from "../../../server/platform/db/sql.ts";
import { isDatabaseAway } from "../../../server/platform/errors.ts";
import { FEED_CHANNEL } from "../../../server/platform/feed.ts";
import type { Transact, Work } from "../../../server/platform/transact.ts";
import { type BarePlatform, barePlatform } from "./bare-platform.ts";

const POOL_SIZE = 12;

const currentId = statement("test_txid", "SELECT txid_current()::text AS id");
const ownPid = statement("test_pid", "SELECT pg_backend_pid() AS pid");
const insert = statement("test_insert", "INSERT INTO administration (name, slug) VALUES ($1, $1)");
const broken = statement("test_broken", "SELECT 1 / $1::int");
const suicide = statement("test_suicide", "SELECT pg_terminate_backend(pg_backend_pid())");

const act: Act = {
  name: "test.happened",
  actorId: null,
  administrationId: null,
  spaceId: null,
  thing: { kind: "test", id: 1 },
};

let t: BarePlatform;
let transact: Transact;
beforeAll(async () => {
  t = await barePlatform();
  transact = t.platform.transact;
  t.platform.jobs.define("test.job", async () => {});
  await t.platform.jobs.start();
  // Only what is queued matters here, not what is done with it.
  await t.platform.jobs.stop();
});
afterAll(() => t.close());
afterEach(() => vi.restoreAllMocks());

const administrations = async (slug: string) =>
  (await t.outside.query("SELECT 1 FROM administration WHERE slug LIKE $1 || '%'", [slug])).rowCount;
const countOf = async (table: string) => {
  const { rows } = await t.outside.query(`SELECT count(*)::int AS n FROM ${table}`);
  return rows[0].n as number;
};

async function idsOf(work: Work): Promise<{ bySql: string; byPrisma: string }> {
  const tx = await work.prisma();
  const [bySql] = await work.sql<{ id: string }>(currentId);
  const [byPrisma] = await tx.$queryRaw<{ id: string }[]>`SELECT txid_current()::text AS id`;
  return { bySql: bySql?.id ?? "", byPrisma: byPrisma?.id ?? "" };
}

it("tx and sql are one transaction, 200 times of 200", async () => {
  const seen = new Set<string>();
  for (let round = 0; round < 10; round++) {
    // The first alone, then ever more side by side.
    const rounds = Array.from({ length: 2 + round * 4 }, () => transact(idsOf));
    for (const { bySql, byPrisma } of await Promise.all(rounds)) {
      expect(byPrisma).toBe(bySql);
      seen.add(bySql);
    }
  }
  expect(seen.size).toBe(200);
});

it("Prisma's BEGIN and COMMIT never reach the database: one pair a transaction", async () => {
  const texts: string[] = [];
  const query = pg.Client.prototype.query;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const [first] = args as [string | { text: string }];
    texts.push(typeof first === "string" ? first : first.text);
    return Reflect.apply(query, this, args);
  } as typeof query);

  await transact(async (work) => (await work.prisma()).administration.count());
  const control = () => texts.filter((text) => /^\s*(BEGIN|COMMIT|ROLLBACK|START|SET)/i.test(text));
  expect(control()).toEqual(["BEGIN", "COMMIT"]);

  texts.length = 0;
  const failed = transact(async (work) => {
    await (await work.prisma()).administration.count();
    throw new Error("changed my mind");
  });
  await expect(failed).rejects.toThrow("changed my mind");
  expect(control()).toEqual(["BEGIN", "ROLLBACK"]);
});

it("others see what was done only when it is done", async () => {
  await transact(async (work) => {
    const tx = await work.prisma();
    await tx.administration.create({ data: { name: "p", slug: "seen-p" } });
    await work.sql(insert, ["seen-s"]);
    expect(await administrations("seen-")).toBe(0);
  });
  expect(await administrations("seen-")).toBe(2);
});

it("a failure leaves nothing: no row, no activity, no job, no word to anybody", async () => {
  const before = { activity: await countOf("activity"), job: await countOf("pgboss.job") };
  const heard: string[] = [];
  t.outside.on("notification", ({ payload }) => heard.push(payload ?? ""));
  await t.outside.query(`LISTEN ${FEED_CHANNEL}`);

  const failed = transact(async (work) => {
    const tx = await work.prisma();
    await tx.administration.create({ data: { name: "p", slug: "gone-p" } });
    await work.sql(insert, ["gone-s"]);
    await work.announce(act);
    await work.enqueue("test.job", {});
    throw new Error("changed my mind");
  });
  await expect(failed).rejects.toThrow("changed my mind");
  // PostgreSQL tells in the order of commits: whatever was to be heard of the failure would come before this.
  await t.platform.transact((work) => work.announce({ ...act, name: "test.after" }));
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  await t.outside.query(`UNLISTEN ${FEED_CHANNEL}`);

  expect(JSON.parse(heard[0] ?? "")).toMatchObject({ name: "test.after" });
  expect(await administrations("gone-")).toBe(0);
  expect(await countOf("activity")).toBe(before.activity + 1);
  expect(await countOf("pgboss.job")).toBe(before.job);
});

it("what is done is kept whole: row, activity, job", async () => {
  const before = { activity: await countOf("activity"), job: await countOf("pgboss.job") };
  await transact(async (work) => {
    await work.sql(insert, ["kept"]);
    await work.announce(act);
    await work.enqueue("test.job", {});
  });
  expect(await administrations("kept")).toBe(1);
  expect(await countOf("activity")).toBe(before.activity + 1);
  expect(await countOf("pgboss.job")).toBe(before.job + 1);
});

it("an act that cannot be stored undoes the rest, and says why, whatever is done behind it", async () => {
  const before = { activity: await countOf("activity"), job: await countOf("pgboss.job") };
  const impossible = { ...act, actorId: 2_000_000_000 };
  const last = transact(async (work) => {
    await work.sql(insert, ["unsaid-1"]);
    await work.announce(impossible);
    await work.enqueue("test.job", {});
  });
  await expect(last).rejects.toMatchObject({ code: "23503" });
  const first = transact(async (work) => {
    await work.announce(impossible);
    await work.sql(insert, ["unsaid-2"]);
    await work.announce(act);
  });
  await expect(first).rejects.toMatchObject({ code: "23503" });
  expect(await administrations("unsaid-")).toBe(0);
  expect(await countOf("activity")).toBe(before.activity);
  expect(await countOf("pgboss.job")).toBe(before.job);
});

it("a job nobody does is refused, and nothing is kept", async () => {
  const failed = transact(async (work) => {
    await work.sql(insert, ["nobody"]);
    await work.enqueue("test.nobody", {});
  });
  await expect(failed).rejects.toThrow("no queue");
  expect(await administrations("nobody")).toBe(0);
});

it("a statement that fails undoes the rest, by Prisma or by hand", async () => {
  const byPrisma = transact(async (work) => {
    await work.sql(insert, ["undone-1"]);
    const tx = await work.prisma();
    await tx.administration.create({ data: { name: "twice", slug: "undone-1" } });
  });
  await expect(byPrisma).rejects.toMatchObject({ code: "P2002" });
  const byHand = transact(async (work) => {
    const tx = await work.prisma();
    await tx.administration.create({ data: { name: "once", slug: "undone-2" } });
    await work.sql(broken, [0]);
  });
  await expect(byHand).rejects.toMatchObject({ code: "22012" });
  expect(await administrations("undone-")).toBe(0);
});

it("a failure that the work swallowed is not taken for success", async () => {
  const byHand = transact(async (work) => {
    await work.sql(insert, ["swallowed-1"]);
    await work.sql(broken, [0]).catch(() => {});
  });
  await expect(byHand).rejects.toThrow();
  const byPrisma = transact(async (work) => {
    const tx = await work.prisma();
    await tx.administration.create({ data: { name: "once", slug: "swallowed-2" } });
    await tx.administration.create({ data: { name: "twice", slug: "swallowed-2" } }).catch(() => {});
  });
  await expect(byPrisma).rejects.toThrow();
  expect(await administrations("swallowed-")).toBe(0);
});

it("many more transactions at once than there are connections all come to their end", async () => {
  const done = await Promise.all(
    Array.from({ length: POOL_SIZE * 5 }, (_, i) =>
      transact(async (work) => {
        const tx = await work.prisma();
        await tx.administration.create({ data: { name: "p", slug: `crowd-p-${i}` } });
        await work.sql(insert, [`crowd-s-${i}`]);
        await work.announce(act);
        return i;
      }),
    ),
  );
  expect(done).toEqual(Array.from({ length: POOL_SIZE * 5 }, (_, i) => i));
  expect(await administrations("crowd-")).toBe(POOL_SIZE * 10);
});

it("a transaction begun inside another is one of its own", async () => {
  const failed = transact(async (work) => {
    const outer = await idsOf(work);
    const inner = await transact(async (within) => {
      await within.sql(insert, ["inner"]);
      return idsOf(within);
    });
    expect(inner.byPrisma).toBe(inner.bySql);
    expect(inner.bySql).not.toBe(outer.bySql);
    await work.sql(insert, ["outer"]);
    throw new Error("only the outer one");
  });
  await expect(failed).rejects.toThrow("only the outer one");
  expect(await administrations("inner")).toBe(1);
  expect(await administrations("outer")).toBe(0);
});

it("one inside another, more than there are connections: none waits for ever, and the pool recovers", async () => {
  let outerOpen = 0;
  let allOpen = () => {};
  const full = new Promise<void>((resolve) => {
    allOpen = resolve;
  });
  const nested = await Promise.allSettled(
    Array.from({ length: POOL_SIZE }, () =>
      transact(async (work) => {
        await work.sql(currentId);
        if (++outerOpen === POOL_SIZE) allOpen();
        await full;
        return transact(idsOf);
      }),
    ),
  );
  // All connections are held by the outer ones: the inner ones are told so instead of waiting.
  for (const each of nested) if (each.status === "rejected") expect(isDatabaseAway(each.reason)).toBe(true);
  expect(nested.some(({ status }) => status === "rejected")).toBe(true);
  const after = await Promise.all(Array.from({ length: POOL_SIZE }, () => transact(idsOf)));
  expect(new Set(after.map(({ bySql }) => bySql)).size).toBe(POOL_SIZE);
});

it("a connection that dies in the middle is thrown away, and nobody gets it again", async () => {
  let dead: number | undefined;
  const failed = transact(async (work) => {
    await work.sql(insert, ["dead"]);
    dead = (await work.sql<{ pid: number }>(ownPid))[0]?.pid;
    await work.sql(suicide);
  });
  await expect(failed).rejects.toSatisfy(isDatabaseAway);
  expect(await administrations("dead")).toBe(0);
  const pids = await Promise.all(
    Array.from({ length: POOL_SIZE * 3 }, () => transact((work) => work.sql<{ pid: number }>(ownPid))),
  );
  expect(pids.flat().map(({ pid }) => pid)).not.toContain(dead);
});

it("a connection that dies under Prisma says so too", async () => {
  const failed = transact(async (work) => {
    const tx = await work.prisma();
    await tx.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`;
  });
  await expect(failed).rejects.toSatisfy(isDatabaseAway);
  await expect(transact(idsOf)).resolves.toBeTruthy();
});

it("a failure while Prisma is still being opened ends the transaction all the same", async () => {
  const failed = transact((work) => Promise.all([work.prisma(), Promise.reject(new Error("at once"))]));
  await expect(failed).rejects.toThrow("at once");
  // Asked for and not waited for.
  const done = await transact(async (work) => {
    void work.prisma();
    return "done";
  });
  expect(done).toBe("done");
  await vi.waitFor(async () => {
    const { rows } = await t.outside.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
    );
    expect(rows).toEqual([]);
  });
});

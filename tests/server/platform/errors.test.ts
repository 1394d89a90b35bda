import { readFile } from "node:fs/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPool } from "../../../server/platform/db/pool.ts";
import { statement } from "../../../server/platform/db/sql.ts";
import { readEnv } from "../../../server/platform/env.ts";
import {
  asCommunityError,
  CommunityError,
  Conflict,
  Denied,
  Invalid,
  isDatabaseAway,
  NotFound,
  TooMany,
  Unavailable,
} from "../../../server/platform/errors.ts";
import { createPlatform } from "../../../server/platform/platform.ts";
import { createTransact } from "../../../server/platform/transact.ts";
import { postgresProxy } from "../../support/postgres-proxy.ts";
import { type BarePlatform, barePlatform } from "./bare-platform.ts";

const caught = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => {
      throw new Error("it did not fail");
    },
    (error) => error,
  );

let t: BarePlatform;
beforeAll(async () => {
  t = await barePlatform();
});
afterAll(() => t.close());

describe("the database is away", () => {
  const elsewhere = (change: (url: URL) => void) => {
    const url = new URL(t.url);
    change(url);
    return createPlatform(readEnv({ LOG_LEVEL: "silent" }), url.href);
  };

  it.each([
    ["no socket there", (url: URL) => url.searchParams.set("host", "/nowhere")],
    [
      "nobody at the port",
      (url: URL) => {
        url.searchParams.delete("host");
        url.port = "1";
      },
    ],
  ])("%s: by hand, by Prisma, in a transaction", async (_what, change) => {
    const platform = elsewhere(change);
    expect(await caught(platform.ping())).toSatisfy(isDatabaseAway);
    expect(await caught(platform.prisma.member.count())).toSatisfy(isDatabaseAway);
    expect(await caught(platform.prisma.$queryRaw`SELECT 1`)).toSatisfy(isDatabaseAway);
    expect(await caught(platform.transact(async () => {}))).toSatisfy(isDatabaseAway);
    await platform.close();
  });

  it("the connection is ended in the middle of a statement", async () => {
    const endAll = async (query: string) => {
      let ended = 0;
      while (ended === 0) {
        const { rows } = await t.outside.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND state = 'active' AND query LIKE $1 AND pid <> pg_backend_pid()`,
          [query],
        );
        ended = rows.length;
      }
    };
    const byPrisma = caught(t.platform.prisma.$queryRaw`SELECT 'by prisma', pg_sleep(20)::text`);
    await endAll("%by prisma%");
    expect(await byPrisma).toSatisfy(isDatabaseAway);
    const locking = new pg.Client({ connectionString: t.url });
    await locking.connect();
    await locking.query("BEGIN; LOCK TABLE administration");
    const byModel = caught(t.platform.prisma.administration.count());
    await endAll("SELECT%administration%");
    await locking.end();
    expect(await byModel).toSatisfy(isDatabaseAway);
  });

  it("it hangs without a word, and what comes after gets another connection", async () => {
    const proxy = await postgresProxy(t.url);
    const pool = createPool({ url: proxy.url, max: 1, queryTimeout: 300 });
    const transact = createTransact({
      pool,
      prisma: t.platform.prisma,
      activities: t.platform.activities,
      jobs: t.platform.jobs,
    });
    const ask = () => transact(({ sql }) => sql(statement("ask_silent", "SELECT 1 AS one")));
    expect(await ask()).toEqual([{ one: 1 }]);
    proxy.fallSilent();
    expect(await caught(ask())).toSatisfy(isDatabaseAway);
    expect(await ask()).toEqual([{ one: 1 }]);
    await pool.end();
    await proxy.close();
  });

  it("it takes no more connections", async () => {
    const name = new URL(t.url).pathname.slice(1);
    await t.outside.query(`ALTER DATABASE ${name} CONNECTION LIMIT 1`);
    await t.outside.query("CREATE ROLE small LOGIN");
    const platform = elsewhere((url) => {
      url.username = "small";
    });
    expect(await caught(platform.prisma.member.count())).toSatisfy(isDatabaseAway);
    expect(await caught(platform.ping())).toSatisfy(isDatabaseAway);
    await platform.close();
    await t.outside.query(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
    await t.outside.query("DROP ROLE small");
  });
});

describe("the work was wrong, and the database is there", () => {
  it("a statement that fails, by hand or by Prisma", async () => {
    const { prisma } = t.platform;
    await prisma.administration.create({ data: { name: "a", slug: "a" } });
    const twice = { data: { name: "a", slug: "a" } };
    const wrong = [
      () => t.outside.query("SELECT 1 / 0"),
      () => t.outside.query("SELECT nothing FROM nowhere"),
      () => t.outside.query("INSERT INTO administration (name, slug) VALUES ('a', 'a')"),
      () => prisma.$queryRaw`SELECT 1 / 0`,
      () => prisma.administration.create(twice),
      () => prisma.administration.delete({ where: { id: 99 } }),
      () => t.platform.transact(() => Promise.reject(new Error("of ours"))),
    ];
    for (const each of wrong) expect(await caught(each())).not.toSatisfy(isDatabaseAway);
  });

  it("a file that is missing", async () => {
    expect(await caught(readFile("/there/is/none"))).not.toSatisfy(isDatabaseAway);
  });

  it.each([
    [null],
    [undefined],
    ["ECONNREFUSED"],
    [57],
    [new Error("x")],
    [{}],
    [new Error("x", { cause: "57P01" })],
  ])("anything else: %s", (thrown) => expect(isDatabaseAway(thrown)).toBe(false));

  it("an error that is its own cause", () => {
    const error = new Error("round and round");
    error.cause = error;
    expect(isDatabaseAway(error)).toBe(false);
  });
});

describe("what a room throws", () => {
  it.each([
    [Invalid({ name: { code: "required" } }), "invalid", "checkFields"],
    [Invalid({}, { code: "badForm" }), "invalid", "badForm"],
    [Denied("signInFirst"), "denied", "signInFirst"],
    [NotFound(), "notFound", "notFound"],
    [Conflict("editedMeanwhile"), "conflict", "editedMeanwhile"],
    [TooMany(7), "tooMany", "tooMany"],
    [Unavailable(3), "unavailable", "unavailable"],
  ])("%s", (error, code, problem) => {
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ code, problem: { code: problem } });
    expect(asCommunityError(error)).toBe(error);
  });

  it("carries the figures that a sentence needs", () => {
    expect(TooMany(7)).toMatchObject({ retryAfter: 7, problem: { seconds: 7 } });
    expect(Unavailable(3).retryAfter).toBe(3);
    expect(Invalid({ title: { code: "tooLong", max: 200 } }).fields).toEqual({
      title: { code: "tooLong", max: 200 },
    });
  });

  it("is known by its code when it comes from another bundle, which has its own classes", () => {
    const foreign = { code: "conflict", problem: { code: "sentDifferently" } };
    expect(asCommunityError(foreign)).toBeInstanceOf(CommunityError);
    expect(asCommunityError(foreign)).toMatchObject({ ...foreign, fields: {} });
  });

  it("a database that is away is a thing to wait for; anything else is a fault of ours", () => {
    expect(asCommunityError(Object.assign(new Error("x"), { code: "57P01" }))).toMatchObject({
      code: "unavailable",
      retryAfter: 2,
    });
    for (const thrown of [
      new Error("x"),
      new TypeError("x"),
      null,
      undefined,
      "conflict",
      { code: "conflict" },
      { code: "P2002", problem: {} },
    ])
      expect(asCommunityError(thrown)).toBeNull();
  });
});

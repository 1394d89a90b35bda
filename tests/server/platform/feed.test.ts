import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Act, Activity } from "../../../server/platform/activity.ts";
import { statement } from "../../../server/platform/db/sql.ts";
import { createFeed } from "../../../server/platform/feed.ts";
import { createLog } from "../../../server/platform/log.ts";
import { type BarePlatform, barePlatform } from "./bare-platform.ts";

const takeLock = statement("test_lock", "SELECT pg_advisory_xact_lock(42)");

const act = (name: string, id = 1): Act => ({
  name,
  actorId: null,
  administrationId: null,
  spaceId: null,
  thing: { kind: "test", id },
});

let t: BarePlatform;
const heard: Activity[] = [];
let gaps = 0;
beforeAll(async () => {
  t = await barePlatform();
  t.platform.feed.onActivity((activity) => heard.push(activity));
  t.platform.feed.onGap(() => gaps++);
  await t.platform.feed.start();
});
afterAll(async () => {
  await t.platform.feed.stop();
  await t.close();
});

const announce = (a: Act) => t.platform.transact((work) => work.announce(a));
const namesHeard = () => heard.map(({ name }) => name);
const feeds = () =>
  t.outside.query(
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'agire feed' AND datname = current_database()",
  );

it("says the whole act with its id once it is committed", async () => {
  const said = { ...act("test.whole", 3), touches: ["topic:1"], rooms: ["topic:1"], cuts: ["member-2"] };
  await announce(said);
  const { rows } = await t.outside.query("SELECT id FROM activity WHERE name = 'test.whole'");
  await vi.waitFor(() => expect(heard.at(-1)).toEqual({ ...said, id: rows[0].id }));
});

it("says acts in the order of the commits, not of the ids", async () => {
  heard.length = 0;
  let begun = () => {};
  let finish = () => {};
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const mayFinish = new Promise<void>((resolve) => (finish = resolve));
  const slow = t.platform.transact(async (work) => {
    await work.announce(act("test.slow"));
    begun();
    await mayFinish;
  });
  await hasBegun;
  await announce(act("test.fast"));
  finish();
  await slow;
  await vi.waitFor(() => expect(namesHeard()).toEqual(["test.fast", "test.slow"]));
  expect(heard[0]?.id).toBeGreaterThan(heard[1]?.id ?? Number.POSITIVE_INFINITY);
});

it("says each of many acts once, whose transactions stood in line, in that order", async () => {
  heard.length = 0;
  const committed: number[] = [];
  let turn = 0;
  await Promise.all(
    Array.from({ length: 60 }, () =>
      t.platform.transact(async (work) => {
        await work.sql(takeLock);
        const mine = ++turn;
        committed.push(mine);
        await work.announce(act("test.line", mine));
      }),
    ),
  );
  await vi.waitFor(() => expect(heard).toHaveLength(60));
  expect(heard.map(({ thing }) => thing.id)).toEqual(committed);
});

it("tells every process", async () => {
  const other = t.another();
  const there: string[] = [];
  other.feed.onActivity(({ name }) => there.push(name));
  await other.feed.start();
  await announce(act("test.everywhere"));
  await vi.waitFor(() => expect(there).toEqual(["test.everywhere"]));
  await vi.waitFor(() => expect(namesHeard()).toContain("test.everywhere"));
  await other.feed.stop();
});

it("a lost connection is made again, and it is said that something may have been missed", async () => {
  for (let round = 1; round <= 3; round++) {
    gaps = 0;
    const { rows } = await feeds();
    expect(rows).toHaveLength(1);
    await t.outside.query("SELECT pg_terminate_backend($1)", [rows[0].pid]);
    // Nobody listens: this is what is missed.
    await announce(act("test.missed"));
    await vi.waitFor(() => expect(gaps).toBe(1), 5_000);
    heard.length = 0;
    await announce(act("test.back", round));
    await vi.waitFor(() => expect(namesHeard()).toEqual(["test.back"]));
    expect(gaps).toBe(1);
  }
});

it("goes on trying while the database takes nobody, and comes back by itself", async () => {
  gaps = 0;
  const name = new URL(t.url).pathname.slice(1);
  const maintenance = new URL(t.url);
  maintenance.pathname = "/agire";
  const operator = new pg.Client({ connectionString: maintenance.href });
  await operator.connect();
  await operator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  const { rows } = await feeds();
  await t.outside.query("SELECT pg_terminate_backend($1)", [rows[0].pid]);
  await vi.waitFor(async () => expect((await feeds()).rows).toEqual([]));
  // Several tries later it is still away.
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(gaps).toBe(0);
  await operator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  await operator.end();
  await vi.waitFor(() => expect(gaps).toBe(1), 5_000);
  heard.length = 0;
  await announce(act("test.again"));
  await vi.waitFor(() => expect(namesHeard()).toEqual(["test.again"]));
});

it("stopped is stopped, in the middle of coming back too", async () => {
  const feed = createFeed({ url: t.url, log: createLog("silent") });
  let said = 0;
  feed.onGap(() => said++);
  await feed.start();
  const { rows } = await t.outside.query(
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'agire feed' AND datname = current_database() ORDER BY backend_start DESC LIMIT 1",
  );
  let stopped: Promise<void> | undefined;
  const connect = pg.Client.prototype.connect;
  const spy = vi.spyOn(pg.Client.prototype, "connect").mockImplementation(function (this: pg.Client) {
    const connecting = Reflect.apply(connect, this, []);
    stopped ??= feed.stop();
    return connecting;
  } as typeof connect);
  await t.outside.query("SELECT pg_terminate_backend($1)", [rows[0].pid]);
  await vi.waitFor(() => expect(stopped).toBeDefined());
  await stopped;
  await spy.mock.results[0]?.value;
  spy.mockRestore();
  // Only the feed of this file is left.
  await vi.waitFor(async () => expect((await feeds()).rows).toHaveLength(1));
  expect(said).toBe(0);
});

it("cannot start where there is no database", async () => {
  const nowhere = new URL(t.url);
  nowhere.pathname = "/there_is_none";
  await expect(createFeed({ url: nowhere.href, log: createLog("silent") }).start()).rejects.toMatchObject({
    code: "3D000",
  });
});

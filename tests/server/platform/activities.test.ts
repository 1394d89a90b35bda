import { afterAll, beforeAll, expect, it } from "vitest";
import type { Act } from "../../../server/platform/activity.ts";
import { statement } from "../../../server/platform/db/sql.ts";
import { type BarePlatform, barePlatform } from "./bare-platform.ts";

const insert = statement("test_insert", "INSERT INTO administration (name, slug) VALUES ($1, $1)");
const broken = statement("test_broken_listener", "SELECT 1 / $1::int");

const act = (name: string): Act => ({
  name,
  actorId: null,
  administrationId: null,
  spaceId: null,
  thing: { kind: "test", id: 7 },
  data: { answer: 42, nothing: null, yes: true },
});

let t: BarePlatform;
beforeAll(async () => {
  t = await barePlatform();
});
afterAll(() => t.close());

const rows = async (sql: string) => (await t.outside.query(sql)).rows;

it("an act is stored as it was said, with its time", async () => {
  await t.platform.transact((work) => work.announce(act("test.stored")));
  expect(await rows("SELECT * FROM activity WHERE name = 'test.stored'")).toEqual([
    {
      id: expect.any(Number),
      name: "test.stored",
      at: expect.any(Date),
      actor_id: null,
      administration_id: null,
      space_id: null,
      thing_kind: "test",
      thing_id: 7,
      data: { answer: 42, nothing: null, yes: true },
      reason: null,
    },
  ]);
});

it("who listens within hears the act, in turn, and works in its transaction", async () => {
  const heard: string[] = [];
  t.platform.activities.within("test.furnished", async (activity, work) => {
    heard.push(`first ${activity.name} ${activity.thing.id}`);
    await work.sql(insert, [`by-listener-${activity.thing.id}`]);
    expect(await rows("SELECT 1 FROM administration WHERE slug LIKE 'by-listener-%'")).toEqual([]);
  });
  t.platform.activities.within("test.furnished", async (_activity, work) => {
    heard.push("second");
    await (await work.prisma()).administration.create({ data: { name: "x", slug: "by-second" } });
  });
  await t.platform.transact((work) => work.announce(act("test.furnished")));
  expect(heard).toEqual(["first test.furnished 7", "second"]);
  expect(await rows("SELECT slug FROM administration ORDER BY slug")).toEqual([
    { slug: "by-listener-7" },
    { slug: "by-second" },
  ]);
});

it("a listener that fails undoes the act and what other listeners did, and its error is told", async () => {
  t.platform.activities.within(
    "test.failing",
    async (_activity, work) => work.sql(insert, ["undone"]) as never,
  );
  t.platform.activities.within("test.failing", async (_activity, work) => work.sql(broken, [0]) as never);
  const failed = t.platform.transact(async (work) => {
    await work.sql(insert, ["undone-too"]);
    await work.announce(act("test.failing"));
  });
  await expect(failed).rejects.toMatchObject({ code: "22012" });
  expect(await rows("SELECT 1 FROM administration WHERE slug LIKE 'undone%'")).toEqual([]);
  expect(await rows("SELECT 1 FROM activity WHERE name = 'test.failing'")).toEqual([]);
});

it("who listens to something else hears nothing", async () => {
  let heard = 0;
  t.platform.activities.within("test.other", async () => void heard++);
  await t.platform.transact((work) => work.announce(act("test.others")));
  expect(heard).toBe(0);
});

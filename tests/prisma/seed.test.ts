import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { emptyEverything } from "../../prisma/demo/demo-state.ts";
import type { DemoMember } from "../../prisma/demo/member.ts";
import { members } from "../../prisma/demo/members.ts";
import { readEnv } from "../../server/platform/env.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { type House, moveIn } from "./demo-house.ts";
import { expectSoundTopics } from "./sound-topics.ts";

type Place = TestDatabase & { dataDir: string };

let place: Place;
let places: Place[];
let houses: House[];

beforeEach(async () => {
  places = [];
  houses = [];
  place = await newPlace();
});
afterEach(async () => {
  for (const house of houses) await house.leave();
  for (const { drop, dataDir } of places) {
    await drop();
    await rm(dataDir, { recursive: true, force: true });
  }
});

async function newPlace(): Promise<Place> {
  const made = {
    ...(await freshDatabase()),
    dataDir: await mkdtemp(path.join(tmpdir(), "agire-demo-")),
  };
  places.push(made);
  return made;
}

async function open(): Promise<House> {
  const house = await moveIn(place);
  houses.push(house);
  return house;
}

const accounts = () => readFile(path.join(place.dataDir, "demo-accounts.txt"), "utf8");

/** Everything that the load has written, without dates, random ids and hashes. */
async function contents({ platform: { prisma } }: House) {
  return {
    administrations: await prisma.administration.findMany({
      select: { id: true, name: true },
      orderBy: { id: "asc" },
    }),
    members: await prisma.member.findMany({ select: { id: true, email: true }, orderBy: { id: "asc" } }),
    participations: await prisma.participation.findMany({ omit: { from: true }, orderBy: { id: "asc" } }),
    spaces: await prisma.space.findMany({ omit: { openedAt: true }, orderBy: { id: "asc" } }),
    twinnings: await prisma.twinning.findMany({ omit: { createdAt: true }, orderBy: { id: "asc" } }),
    parties: await prisma.twinningParty.count(),
    topics: await prisma.topic.findMany({
      omit: { createdAt: true, lastPostAt: true, clientId: true },
      orderBy: { id: "asc" },
    }),
    posts: await prisma.post.findMany({
      select: { id: true, topicId: true, number: true, version: true, authorId: true, body: true },
      orderBy: { id: "asc" },
    }),
    revisions: await prisma.postRevision.count(),
    activities: await prisma.activity.findMany({
      select: { name: true, thingKind: true, thingId: true },
      orderBy: { id: "asc" },
    }),
    rateLimits: await prisma.rateLimit.count(),
  };
}

it("fills an empty database with the demo, counted as if everybody had written by hand", async () => {
  const house = await open();
  const started = Date.now();
  const demo = await house.load();
  expect(Date.now() - started).toBeLessThan(15_000);
  const topics = await expectSoundTopics(house);

  const generals = topics.filter((topic) => topic.isGeneral);
  expect(generals).toHaveLength(7);
  const general = (slug: string) => generals.find((topic) => topic.space.slug === slug);
  expect(general("nu112")).toMatchObject({ postCount: 0, participantCount: 0 });
  expect(general("trepu")).toMatchObject({ postCount: 0, participantCount: 0 });
  expect(general("trepu")?.createdAt.toISOString()).toBe("2015-05-16T10:00:00.000Z");
  expect(Math.max(...topics.map((topic) => topic.lastNumber))).toBeGreaterThan(40);
  // Some hundred messages over some years, and everybody has something to say.
  const posts = topics.flatMap((topic) => topic.posts);
  expect(posts.length).toBeGreaterThan(300);
  expect(posts.filter((post) => post.testimonyAt !== null)).toHaveLength(2);
  const oldest = Math.min(...posts.map((post) => post.createdAt.getTime()));
  expect(started - oldest).toBeGreaterThan(3 * 365 * 86_400_000 - 86_400_000);
  expect(new Set(posts.map((post) => post.authorId)).size).toBe(Object.keys(members).length);

  const texts = posts.map(({ html }) => html).join();
  for (const tag of [
    "ol",
    "ul",
    "table",
    "blockquote",
    "strong",
    "em",
    "a href",
    "pre",
    "s",
    "h3",
    "code",
    "hr",
  ])
    expect(texts).toContain(`<${tag}`);

  const { prisma } = house.platform;
  const untimely = await prisma.activity.count({
    where: { name: { not: { startsWith: "demo." } }, at: { gt: new Date(started - 60_000) } },
  });
  expect(untimely).toBe(0);
  // Acts stand in the order in which they happened.
  const acts = await prisma.activity.findMany({
    where: { name: { in: ["post.created", "participation.began", "topic.opened"] } },
    orderBy: { id: "asc" },
  });
  const times = acts.map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(await prisma.rateLimit.count()).toBe(0);
  expect(demo?.password.length).toBeGreaterThanOrEqual(12);
}, 60_000);

it("lets everybody in with the password it says, and keeps it for the operator alone", async () => {
  const house = await open();
  const demo = await house.load();
  if (!demo) throw new Error("not loaded");
  expect(house.said.join("\n")).toContain(demo.password);
  expect((await accounts()).split("\n").filter((line) => line.includes("@example.org"))).toHaveLength(
    Object.values<DemoMember>(members).filter(({ tryAs }) => tryAs).length,
  );
  expect(await accounts()).toContain(demo.password);
  expect((await stat(path.join(place.dataDir, "demo-accounts.txt"))).mode & 0o777).toBe(0o600);

  const { sessions, signIn, guest } = house.community.members;
  const enter = async (email: string) => {
    const cookie = await signIn("192.0.2.1", { email, password: demo.password });
    return (await sessions.read(cookie))?.viewer ?? guest;
  };
  const lucia = await enter("lucia.greco@example.org");
  const paolo = await enter("paolo.bruno@example.org");
  const reserved = async (viewer: typeof guest) => {
    const { topics } = await house.community.topics.topicList(viewer, {}, { size: 1_000 });
    return topics.map(({ audience }) => audience).filter((audience) => audience !== "PUBLIC");
  };
  expect(lucia.participations).toMatchObject([{ role: "LEAD" }]);
  // Of what is for the parties of a twinning she reads TrePu's alone.
  expect((await reserved(lucia)).sort()).toEqual(["MEMBERS", "MEMBERS", "PARTIES", "PARTIES"]);
  expect(await reserved(paolo)).toEqual(["MEMBERS", "MEMBERS"]);
  expect(await reserved(guest)).toEqual([]);
}, 60_000);

it("loads nothing the second time, and says where the accounts are", async () => {
  const house = await open();
  const first = await house.load();
  const before = await contents(house);
  house.said.length = 0;
  expect(await house.load()).toEqual(first);
  expect(await contents(house)).toEqual(before);
  expect(house.said).toHaveLength(3);
  expect(house.said[0]).toMatch(/^Account dimostrativi in .*demo-accounts\.txt$/);
}, 60_000);

it("takes another password from the operator, and finds a new one when the file is lost", async () => {
  const house = await open();
  const enter = (password: string) =>
    house.community.members.signIn("192.0.2.1", { email: "anna.moretti@example.org", password });
  expect(await house.load("prima-parola")).toEqual({ password: "prima-parola" });
  await enter("prima-parola");
  expect(await house.load("seconda-parola")).toEqual({ password: "seconda-parola" });
  await enter("seconda-parola");
  expect(await house.load()).toEqual({ password: "seconda-parola" });
  await expect(enter("prima-parola")).rejects.toMatchObject({ code: "invalid" });

  await rm(path.join(place.dataDir, "demo-accounts.txt"));
  const found = await house.load();
  expect(found?.password).not.toBe("seconda-parola");
  await enter(found?.password ?? "");
  expect(await accounts()).toContain(found?.password);
}, 60_000);

it.each([
  { room: "twinnings", write: "openTwinning", survived: 3 },
  { room: "topics", write: "postReply", survived: 40 },
  { room: "topics", write: "removePost", survived: 0 },
])(
  "does a load again that was killed at $write",
  async ({ room, write, survived }) => {
    const script = path.resolve("tests/prisma/load-and-die.ts");
    const words = ["--import", "tsx", script, place.url, place.dataDir, room, write, String(survived)];
    await expect(promisify(execFile)(process.execPath, words)).rejects.toMatchObject({ signal: "SIGKILL" });

    const house = await open();
    expect(await house.platform.prisma.member.count()).toBeGreaterThan(0);
    expect(await house.load()).not.toBeNull();
    await expectSoundTopics(house);
    const again = await contents(house);

    place = await newPlace();
    const untroubled = await open();
    await untroubled.load();
    expect(again).toEqual(await contents(untroubled));
  },
  90_000,
);

it("empties a database in which somebody is still at work, and waits for what waits for it", async () => {
  const house = await open();
  const tables = await house.platform.prisma.$queryRaw<{ name: string }[]>`
    SELECT format('%I', tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`;
  const [first, last] = [tables[0]?.name, tables.at(-1)?.name];
  const client = new pg.Client(place.url);
  await client.connect();
  try {
    await client.query(`BEGIN; SELECT 1 FROM ${last} LIMIT 1`);
    const emptied = emptyEverything({ ...house, env: readEnv({ DATA_DIR: place.dataDir }), say: () => {} });
    await vi.waitFor(async () => {
      const { rowCount } = await client.query("SELECT 1 FROM pg_locks WHERE NOT granted");
      expect(rowCount).toBeGreaterThan(0);
    });
    await client.query(`SELECT 1 FROM ${first} LIMIT 1`);
    await client.query("COMMIT");
    await emptied;
  } finally {
    await client.end();
  }
  expect(await house.platform.prisma.space.count()).toBe(1);
}, 60_000);

it("loads once when two processes start together", async () => {
  const [one, other] = [await open(), await open()];
  const [first, second] = await Promise.all([one.load(), other.load()]);
  expect(first).not.toBeNull();
  expect(second).toEqual(first);
  await expectSoundTopics(one);
}, 60_000);

it("leaves a database with people of its own alone", async () => {
  const house = await open();
  await house.platform.prisma.member.create({
    data: {
      name: "Una persona",
      email: "una.persona@example.net",
      passwordHash: "-",
      consentVersion: "1",
      consentAt: new Date(),
    },
  });
  const before = await contents(house);
  expect(await house.load("una-parola-mia")).toBeNull();
  expect(await contents(house)).toEqual(before);
  expect(house.said).toEqual([]);
  await expect(accounts()).rejects.toMatchObject({ code: "ENOENT" });
}, 60_000);

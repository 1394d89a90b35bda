import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fillBig } from "../../prisma/demo/big/fill-big.ts";
import { BIG, type Scale } from "../../prisma/demo/big/scale.ts";
import { topicSizes } from "../../prisma/demo/big/topic-sizes.ts";
import { readEnv } from "../../server/platform/env.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { type House, moveIn } from "./demo-house.ts";
import { expectSoundTopics } from "./sound-topics.ts";

const SMALL: Scale = {
  administrations: 30,
  members: 150,
  twinnings: 12,
  topics: 200,
  posts: 3_000,
  longest: 150,
};

let database: TestDatabase;
let dataDir: string;
let house: House;

beforeEach(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(path.join(tmpdir(), "agire-big-"));
  house = await moveIn({ ...database, dataDir });
});
afterEach(async () => {
  await house.leave();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const fill = (told: (posts: number) => void = () => {}) => {
  const { community, platform, said } = house;
  const env = readEnv({ DATA_DIR: dataDir, LOG_LEVEL: "silent", DEMO_PASSWORD: "prova-prova-prova" });
  return fillBig({ community, platform, env, say: (line) => said.push(line) }, told, SMALL);
};

async function counts() {
  const { prisma } = house.platform;
  return {
    members: await prisma.member.count(),
    twinnings: await prisma.twinning.count(),
    topics: await prisma.topic.count(),
    posts: await prisma.post.count(),
  };
}

describe("the sizes of the big demo's topics", () => {
  it.each([BIG, SMALL])("add up to what was asked for: $posts", (scale) => {
    const sizes = topicSizes(scale);
    expect(sizes).toHaveLength(scale.topics);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(scale.posts);
    expect(Math.max(...sizes)).toBe(scale.longest);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });
});

describe("the big demo", () => {
  it("fills a database with a community that holds together and can be used", async () => {
    const told: number[] = [];
    expect(await fill((posts) => told.push(posts))).toBe("filled");
    expect(told.at(-1)).toBe(SMALL.posts);
    // The community's own discussion was there.
    const { members, twinnings, posts } = SMALL;
    expect(await counts()).toEqual({ members, twinnings, posts, topics: SMALL.topics + 1 });
    await expectSoundTopics(house);

    const { community, platform } = house;
    const person = { email: "persona-1@example.org", password: "prova-prova-prova" };
    const cookie = await community.members.signIn("192.0.2.1", person);
    const viewer = (await community.members.sessions.read(cookie.split(";", 1)[0]))?.viewer;
    if (!viewer) throw new Error("nobody is there");
    const longest = await platform.prisma.topic.findFirstOrThrow({ where: { lastNumber: SMALL.longest } });
    const page = await community.topics.topicPage(viewer, longest.id, 1_000);
    expect(page.posts.at(-1)?.number).toBe(SMALL.longest);
    const reply = { body: "Si va avanti.", clientId: "5f3a3c1e-6f0f-4c53-9a86-3c1cf8bb2b11" };
    expect(await community.topics.postReply(viewer, longest.id, reply)).toMatchObject({
      number: SMALL.longest + 1,
    });
    const readable = await community.topics.topicList(community.members.guest, {}, { size: 1_000 });
    expect(readable.topics.length).toBeGreaterThan(SMALL.topics / 2);
    expect(readable.topics.every(({ audience }) => audience === "PUBLIC")).toBe(true);
  }, 60_000);

  it("is not filled twice", async () => {
    await fill();
    const before = await counts();
    expect(await fill()).toBe("filled before");
    expect(await counts()).toEqual(before);
  }, 60_000);

  it("cut short leaves nothing behind", async () => {
    const before = await counts();
    const power = new Error("no power");
    await expect(
      fill(() => {
        throw power;
      }),
    ).rejects.toThrow(power);
    expect(await counts()).toEqual(before);
    expect(await fill()).toBe("filled");
  }, 60_000);

  it("leaves people of the operator's own alone", async () => {
    await house.platform.prisma.member.create({
      data: {
        name: "Una persona",
        email: "una.persona@example.net",
        passwordHash: "-",
        consentVersion: "1",
        consentAt: new Date(),
      },
    });
    const before = await counts();
    expect(await fill()).toBe("operator's own");
    expect(await counts()).toEqual(before);
  });
});

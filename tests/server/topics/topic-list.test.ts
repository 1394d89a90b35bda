import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST } from "../../../server/members/contract.ts";
import { LIST_SIZE } from "../../../server/topics/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying } from "./writing.ts";

let t: TestCommunity;
let spaceId: number;
let slug: string;
beforeAll(async () => {
  t = await testCommunity();
});
afterAll(() => t.close());
beforeEach(async () => {
  ({ spaceId, slug } = await t.twinning());
  // Only what a test makes is to be listed.
  await t.platform.prisma.topic.deleteMany({ where: { spaceId } });
});

const day = (n: number) => new Date(Date.UTC(2014, 0, n));
const make = async (title: string, createdAt: Date, lastPostAt: Date | null = null) =>
  (await t.platform.prisma.topic.create({ data: { spaceId, title, slug: "x", createdAt, lastPostAt } })).id;
const list = (page?: number, size?: number) =>
  t.community.topics.topicList(
    GUEST,
    { space: slug },
    {
      ...(page !== undefined && { page }),
      ...(size !== undefined && { size }),
    },
  );
const titles = async (page?: number, size?: number) =>
  (await list(page, size)).topics.map(({ title }) => title);

describe("the order", () => {
  it("is that of the last post, or of the opening where there is none; of two at once the newer first", async () => {
    await make("vecchia e muta", day(1));
    await make("vecchia e viva", day(2), day(20));
    await make("nuova e muta", day(10));
    await make("nuova e viva", day(9), day(15));
    await make("pari, prima", day(5));
    await make("pari, dopo", day(5));
    expect(await titles()).toEqual([
      "vecchia e viva",
      "nuova e viva",
      "nuova e muta",
      "pari, dopo",
      "pari, prima",
      "vecchia e muta",
    ]);
  });

  it("follows the replies", async () => {
    const first = await make("prima", day(1));
    await make("seconda", day(2));
    expect(await titles()).toEqual(["seconda", "prima"]);
    await t.community.topics.postReply(await t.member(), first, saying("Ciao"));
    expect(await titles()).toEqual(["prima", "seconda"]);
  });
});

it("in one space the discussion it was born with comes first, then what is pinned", async () => {
  await make("nuova", day(9));
  const pinned = await make("in evidenza", day(2));
  const general = await make("generale", day(1));
  await t.platform.prisma.topic.update({ where: { id: pinned }, data: { pinnedAt: new Date() } });
  await t.platform.prisma.topic.update({ where: { id: general }, data: { isGeneral: true } });
  expect(await titles()).toEqual(["generale", "in evidenza", "nuova"]);
  const two = { spaceIds: [spaceId, t.forumId] };
  const both = (await t.community.topics.topicList(GUEST, two, { size: 1_000 })).topics;
  expect(both.filter(({ space }) => space.id === spaceId).map(({ title }) => title)).toEqual([
    "nuova",
    "in evidenza",
    "generale",
  ]);
});

it("is narrowed by words, each of them anywhere in the titles, whatever capitals and accents", async () => {
  await make("Perché le città si gemellano", day(1));
  await make("Altro", day(2));
  const found = async (words: string, spaceIds: number[] | undefined = [spaceId]) =>
    (await t.community.topics.topicList(GUEST, { spaceIds, words })).topics.map(({ title }) => title);
  expect(await found("CITTA perche")).toEqual(["Perché le città si gemellano"]);
  expect(await found("città assente")).toEqual([]);
  expect(await found("%")).toEqual([]);
  expect(await found("' OR 1=1 --")).toEqual([]);
  const { shortTitle } = await t.platform.prisma.space.findUniqueOrThrow({ where: { id: spaceId } });
  expect(await found(`altro ${shortTitle.toLowerCase()}`, undefined)).toEqual(["Altro"]);
  expect(await found("altro", [])).toEqual([]);
});

describe("pages", () => {
  it("cut the order, without gap or overlap, and say how many there are", async () => {
    for (let n = 1; n <= 7; n++) await make(`t${n}`, day(n));
    expect(await list(1, 3)).toMatchObject({ total: 7, page: 1, pages: 3 });
    expect(await titles(1, 3)).toEqual(["t7", "t6", "t5"]);
    expect(await titles(2, 3)).toEqual(["t4", "t3", "t2"]);
    expect(await titles(3, 3)).toEqual(["t1"]);
    expect(await titles(1, 7)).toHaveLength(7);
    expect(await list(1, 7)).toMatchObject({ total: 7, pages: 1 });
  });

  it("are of twenty", async () => {
    for (let n = 1; n <= LIST_SIZE + 1; n++) await make(`t${n}`, day(n));
    expect(LIST_SIZE).toBe(20);
    expect(await list()).toMatchObject({ total: 21, page: 1, pages: 2 });
    expect((await list()).topics).toHaveLength(20);
  });

  it("beyond the end the last one is shown, before the beginning the first", async () => {
    for (let n = 1; n <= 5; n++) await make(`t${n}`, day(n));
    for (const page of [4, 9_999_999]) expect(await list(page, 2)).toEqual(await list(3, 2));
    expect(await list(3, 2)).toMatchObject({ total: 5, page: 3, pages: 3 });
    for (const page of [0, -5]) expect(await list(page, 2)).toEqual(await list(1, 2));
  });

  it("of nothing are one, empty", async () => {
    expect(await list()).toEqual({ topics: [], total: 0, page: 1, pages: 1 });
    expect(await list(3)).toEqual({ topics: [], total: 0, page: 1, pages: 1 });
    expect(await t.community.topics.topicList(GUEST, { spaceIds: [2_147_483_647] })).toMatchObject({
      topics: [],
      total: 0,
    });
  });
});

it("tells what a card needs", async () => {
  const id = await make("Una domanda", day(1));
  const anna = await t.member("Anna");
  await t.community.topics.postReply(anna, id, saying("Ciao"));
  const { topics } = await list();
  expect(topics).toEqual([
    {
      unread: 0,
      resume: null,
      locked: false,
      pinned: false,
      isGeneral: false,
      id,
      slug: "x",
      title: "Una domanda",
      audience: "PUBLIC",
      createdAt: expect.stringMatching(/^2014-01-01T/),
      postCount: 1,
      participantCount: 1,
      lastPostAt: expect.stringMatching(/^\d{4}-/),
      space: {
        id: spaceId,
        kind: "TWINNING",
        slug: expect.any(String),
        title: expect.any(String),
        shortTitle: expect.any(String),
      },
    },
  ]);
});

it("of one space holds nothing of another; of all, everything", async () => {
  const here = await make("qui", day(1));
  const other = await t.twinning();
  expect((await list()).topics.map(({ id }) => id)).toEqual([here]);
  const all = (await t.community.topics.topicList(GUEST, {}, { size: 1_000 })).topics.map(({ id }) => id);
  expect(all).toEqual(expect.arrayContaining([here, other.generalTopicId]));
});

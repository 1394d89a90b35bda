import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST } from "../../../server/members/contract.ts";
import { LIST_SIZE } from "../../../server/topics/contract.ts";
import type { TopicFilters, TopicList, TopicListPlace } from "../../../server/topics/topic-list.ts";
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
const list = (place: TopicListPlace = {}, filters: TopicFilters = {}) =>
  t.community.topics.topicList(GUEST, { space: slug, ...filters }, place);
const titlesOf = ({ topics }: TopicList) => topics.map(({ title }) => title);
const titles = async (place?: TopicListPlace, filters?: TopicFilters) => titlesOf(await list(place, filters));

/** Every page from the first one on, by the steps each offers. */
async function walk(size: number, filters: TopicFilters = {}): Promise<TopicList[]> {
  const pages = [await list({ size }, filters)];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push(await list({ size, after: next }, filters));
  return pages;
}

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

it("the first of a list are read without counting them", async () => {
  for (let n = 1; n <= 3; n++) await make(`t${n}`, day(n));
  const { topics } = await t.community.topics.topicList(GUEST, {}, { size: 2 });
  expect(topics).toHaveLength(2);
  expect(await t.community.topics.currentTopics(GUEST, 2)).toEqual(topics);
  const here = await t.community.topics.currentTopics(GUEST, 2, { spaceIds: [spaceId] });
  expect(here.map(({ title }) => title)).toEqual(["t3", "t2"]);
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
  it("cut the order, without gap or overlap, forwards and back", async () => {
    for (let n = 1; n <= 7; n++) await make(`t${n}`, day(n));
    const [first, second, third, ...more] = await walk(3);
    expect([first, second, third].map((page) => page && titlesOf(page))).toEqual([
      ["t7", "t6", "t5"],
      ["t4", "t3", "t2"],
      ["t1"],
    ]);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ total: 7, many: false, previous: null });
    expect(third).toMatchObject({ total: 7, next: null });
    const back = await list({ size: 3, before: third?.previous ?? "" });
    expect(back).toEqual(second);
    expect(await list({ size: 3, before: back.previous ?? "" })).toEqual(first);
    expect(await list({ size: 7 })).toMatchObject({ previous: null, next: null });
  });

  it("hold all of several that came at the same moment", async () => {
    for (let n = 1; n <= 5; n++) await make(`t${n}`, day(1));
    expect((await walk(2)).flatMap(titlesOf)).toEqual(["t5", "t4", "t3", "t2", "t1"]);
  });

  it("neither repeat nor leave out what stays where it is while others move", async () => {
    const ids = [];
    for (let n = 1; n <= 6; n++) ids.push(await make(`t${n}`, day(n)));
    const first = await list({ size: 2 });
    expect(titlesOf(first)).toEqual(["t6", "t5"]);
    await t.community.topics.postReply(await t.member(), ids[0] ?? 0, saying("Ciao"));
    expect(await titles({ size: 2, after: first.next ?? "" })).toEqual(["t4", "t3"]);
  });

  it("are of twenty", async () => {
    for (let n = 1; n <= LIST_SIZE + 1; n++) await make(`t${n}`, day(n));
    expect(LIST_SIZE).toBe(20);
    const page = await list();
    expect(page).toMatchObject({ total: 21 });
    expect(page.topics).toHaveLength(20);
    expect(page.next).not.toBeNull();
  });

  it("after the last there is nothing, and the way back", async () => {
    for (let n = 1; n <= 5; n++) await make(`t${n}`, day(n));
    const end = await list({ size: 2, after: "0_1" });
    expect(end).toMatchObject({ topics: [], total: 5, next: null, previous: null });
    expect(titlesOf(await list({ size: 2, before: "0_1" }))).toEqual(["t2", "t1"]);
  });

  it.each(["", "x", "1", "1_", "_1", "1_0", "-1_1", "1_2_3", "99999999999999999_1", "1'_1"])(
    "of a place that is none are the first: %j",
    async (place) => {
      for (let n = 1; n <= 3; n++) await make(`t${n}`, day(n));
      expect(await list({ size: 2, after: place })).toEqual(await list({ size: 2 }));
      expect(await list({ size: 2, before: place })).toEqual(await list({ size: 2 }));
    },
  );

  it("of nothing are one, empty", async () => {
    const nothing = { topics: [], total: 0, many: false, previous: null, next: null };
    expect(await list()).toEqual(nothing);
    expect(await t.community.topics.topicList(GUEST, { spaceIds: [2_147_483_647] })).toEqual(nothing);
  });
});

describe("other orders and shares", () => {
  const some = async () => {
    await make("muta", day(1));
    const quiet = await make("una voce", day(3));
    const lively = await make("tre voci", day(2));
    const [anna, bruno, carla] = [await t.member("Anna"), await t.member("Bruno"), await t.member("Carla")];
    await t.community.topics.postReply(anna, quiet, saying("C'è qualcuno?"));
    for (const member of [anna, bruno, carla])
      await t.community.topics.postReply(member, lively, saying("Eccomi"));
    return { anna, quiet, lively };
  };

  it("newest first, most participants first, page by page", async () => {
    await some();
    expect((await walk(1, { order: "newest" })).flatMap(titlesOf)).toEqual(["una voce", "tre voci", "muta"]);
    const most = await walk(1, { order: "participants" });
    expect(most.flatMap(titlesOf)).toEqual(["tre voci", "una voce", "muta"]);
    const [, , last] = most;
    expect(
      titlesOf(await list({ size: 1, before: last?.previous ?? "" }, { order: "participants" })),
    ).toEqual(["una voce"]);
  });

  it("without an answer: one voice alone", async () => {
    await some();
    expect(await list({}, { share: "unanswered" })).toMatchObject({
      topics: [{ title: "una voce" }],
      total: 1,
    });
  });

  it("to read: what others wrote since one has read; nothing for a guest", async () => {
    const { anna, quiet, lively } = await some();
    const unread = async () => {
      const list = await t.community.topics.topicList(anna, { space: slug, share: "unread" });
      expect(list.total).toBe(list.topics.length);
      return titlesOf(list);
    };
    expect(await unread()).toEqual([]);
    for (const topic of [quiet, lively]) await t.community.topics.markRead(anna, topic, { number: 1 });
    expect(await unread()).toEqual(["tre voci"]);
    await t.community.topics.markRead(anna, lively, { number: 3 });
    expect(await unread()).toEqual([]);
    expect(await list({}, { share: "unread" })).toMatchObject({ topics: [], total: 0 });
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

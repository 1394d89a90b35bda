import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GUEST } from "../../../server/members/contract.ts";
import { PAGE_SIZE, pageOf } from "../../../server/topics/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying } from "./writing.ts";

let t: TestCommunity;
let topicId: number;
let slug: string;
beforeAll(async () => {
  t = await testCommunity();
  const twinning = await t.twinning();
  ({ slug } = twinning);
  topicId = twinning.generalTopicId;
  const anna = await t.member("Anna");
  for (let n = 1; n <= 2 * PAGE_SIZE + 1; n++)
    await t.community.topics.postReply(anna, topicId, saying(`Messaggio ${n}`));
  await t.community.topics.removePost(anna, topicId, { number: 3 });
});
afterAll(() => t.close());

const page = (n: number) => t.community.topics.topicPage(GUEST, topicId, n);
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

it.each([
  [1, 1, PAGE_SIZE],
  [2, PAGE_SIZE + 1, 2 * PAGE_SIZE],
  [3, 2 * PAGE_SIZE + 1, 2 * PAGE_SIZE + 1],
])("page %d shows the posts from %d to %d, removed ones in their place", async (n, from, to) => {
  const view = await page(n);
  expect(view).toMatchObject({ page: n, pages: 3 });
  expect(view.posts.map(({ number }) => number)).toEqual(numbers(from, to));
});

it.each([4, 1_000, 9_999_999])("beyond the end the last page is shown: %d", async (n) => {
  expect(await page(n)).toEqual(await page(3));
});

it.each([0, -1, -9_999_999])("before the beginning the first page is shown: %d", async (n) => {
  expect(await page(n)).toEqual(await page(1));
});

it("leads to the first post of a day in Rome or later, and to the end where there is none", async () => {
  const { prisma } = t.platform;
  const at = (number: number, createdAt: string) =>
    prisma.post.updateMany({ where: { topicId, number: { lte: number } }, data: { createdAt } });
  // Half past eleven in the evening in Rome, and half past midnight.
  await at(30, "2018-03-01T23:30:00Z");
  await at(25, "2018-03-01T22:30:00Z");
  const asked = (day: string) => t.community.topics.topicPage(GUEST, topicId, 1, day);
  expect(await asked("2018-03-01")).toMatchObject({ found: 1, page: 1 });
  expect(await asked("2018-03-02")).toMatchObject({ found: 26, page: 2 });
  expect(await asked("2018-03-03")).toMatchObject({ found: 31, page: 2 });
  expect(await asked("9999-12-31")).toMatchObject({ found: null, page: 3 });
  expect(await page(2)).toMatchObject({ found: null, page: 2 });
});

it("each post is on the page its number says", async () => {
  for (const number of numbers(1, 2 * PAGE_SIZE + 1)) {
    const { posts } = await page(pageOf(number));
    expect(posts.map((post) => post.number)).toContain(number);
  }
});

it("tells topic and space", async () => {
  const view = await page(1);
  expect(view.topic).toEqual({
    id: topicId,
    locked: false,
    pinned: false,
    rules: {
      announceOnly: false,
      slowMinutes: null,
      closeAfterDays: null,
      usefulNumber: null,
      mergedInto: null,
      spaceId: view.space.id,
      steps: 0,
    },
    slug: expect.stringMatching(/^gemellaggio-t-/),
    title: `Gemellaggio ${slug}`,
    isGeneral: true,
    audience: "PUBLIC",
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    author: null,
    version: 2 * PAGE_SIZE + 2,
    lastNumber: 2 * PAGE_SIZE + 1,
    postCount: 2 * PAGE_SIZE,
    participantCount: 1,
  });
  expect(view.space).toEqual({
    id: expect.any(Number),
    kind: "TWINNING",
    slug,
    title: `Gemellaggio ${slug}`,
    shortTitle: slug.toUpperCase(),
  });
});

describe("a page that is just full", () => {
  it("is one page; with one post more there are two", async () => {
    const { generalTopicId } = await t.twinning();
    const anna = await t.member("Anna");
    expect(await t.community.topics.topicPage(GUEST, generalTopicId, 1)).toMatchObject({
      page: 1,
      pages: 1,
      posts: [],
    });
    for (let n = 1; n <= PAGE_SIZE; n++)
      await t.community.topics.postReply(anna, generalTopicId, saying("x"));
    expect(await t.community.topics.topicPage(GUEST, generalTopicId, 2)).toMatchObject({ page: 1, pages: 1 });
    await t.community.topics.postReply(anna, generalTopicId, saying("x"));
    expect(await t.community.topics.topicPage(GUEST, generalTopicId, 2)).toMatchObject({
      page: 2,
      pages: 2,
      posts: [{ number: PAGE_SIZE + 1 }],
    });
  });
});

it("is the same for everybody who may read it, but for what they may do", async () => {
  const anna = await t.member("Anna");
  const { rights, level, at: _, ...shown } = await t.community.topics.topicPage(anna, topicId, 1);
  const { rights: guestRights, level: guestLevel, at: __, ...shownToGuest } = await page(1);
  expect(shown).toEqual(shownToGuest);
  expect([level, guestLevel]).toEqual(["MENTIONS", null]);
  expect(guestRights).toEqual({
    writes: false,
    reacts: false,
    moderates: false,
    marksTestimonies: false,
    choosesUseful: false,
  });
  expect(rights).toEqual({
    writes: true,
    reacts: true,
    moderates: false,
    marksTestimonies: false,
    choosesUseful: false,
  });
});

it.each([0, -1, 2_147_483_647])("a topic that is not there: %d", async (id) => {
  await expect(t.community.topics.topicPage(GUEST, id, 1)).rejects.toMatchObject({ code: "notFound" });
});

import { afterAll, beforeAll, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let bruno: Viewer;
let spaceId: number;
let topicId: number;
beforeAll(async () => {
  t = await testCommunity();
  ({ spaceId, generalTopicId: topicId } = await t.twinning());
  bruno = await t.member("Bruno");
  await t.community.topics.postReply(bruno, topicId, saying("Prima che Anna arrivi"));
  anna = await t.takePart(await t.member("Anna"), spaceId);
  for (const text of ["Uno", "Due"]) await t.community.topics.postReply(bruno, topicId, saying(text));
});
afterAll(() => t.close());

const read = (number: unknown, viewer = anna) => t.community.topics.markRead(viewer, topicId, { number });
const news = async (viewer = anna) =>
  (await t.community.topics.newsOf(viewer)).find(({ space }) => space.id === spaceId)?.posts ?? 0;

it("new is what others wrote since one takes part and has not read", async () => {
  expect(await news()).toBe(2);
  await t.community.topics.postReply(anna, topicId, saying("Mio"));
  expect(await news()).toBe(2);
  await read(2);
  expect(await news()).toBe(1);
  await read(4);
  expect(await news()).toBe(0);
  await t.community.topics.postReply(bruno, topicId, saying("Tre"));
  expect(await news()).toBe(1);
});

it("whoever read farther counts, and nobody reads what is not written", async () => {
  await Promise.all([2, 5, 1, 3].map((number) => read(number)));
  expect(await news()).toBe(0);
  await read(9_999);
  await t.community.topics.postReply(bruno, topicId, saying("Quattro"));
  expect(await news()).toBe(1);
});

it("what is removed or not to be read is not new", async () => {
  await t.community.topics.removePost(bruno, topicId, { number: 6 });
  expect(await news()).toBe(0);
  const { slug } = await t.platform.prisma.space.findUniqueOrThrow({ where: { id: spaceId } });
  const carla = await t.takePart(await t.member("Carla"), spaceId);
  const dario = await t.takePart(await t.member("Dario"), spaceId);
  const chosen = { title: "Fra noi due", audience: "CHOSEN", readers: [dario.member?.id], ...saying("x") };
  await t.community.topics.openTopic(carla, slug, chosen);
  expect(await news()).toBe(0);
  expect(await news(dario)).toBe(1);
});

it("who takes part for two administrations is told once", async () => {
  const { id: administrationId } = await t.platform.prisma.administration.create({
    data: { name: "Comune del secondo incarico", slug: "secondo-incarico" },
  });
  const before = await news();
  await t.platform.prisma.participation.create({
    data: { spaceId, memberId: anna.member?.id ?? 0, administrationId },
  });
  await t.community.topics.postReply(bruno, topicId, saying("A chi ha due incarichi"));
  expect(await news()).toBe(before + 1);
});

it("a guest reads without a trace, and what is not there cannot be read", async () => {
  await read(1, GUEST);
  expect(await news(GUEST)).toBe(0);
  await expect(t.community.topics.markRead(anna, 999_999, { number: 1 })).rejects.toMatchObject({
    code: "notFound",
  });
  await expect(read("x")).rejects.toMatchObject({ code: "invalid" });
});

it("the last activity of a space is that of what the viewer may read", async () => {
  const { topics } = t.community;
  const [asGuest, asMember] = [
    await topics.lastActivity(GUEST, [spaceId]),
    await topics.lastActivity(anna, [spaceId]),
  ];
  expect(asGuest[spaceId]).toMatch(/^\d{4}-.+Z$/);
  expect(asGuest).toEqual(asMember);
  const reserved = await t.twinning("PARTIES");
  expect(await topics.lastActivity(GUEST, [reserved.spaceId])).toEqual({});
});

it("a page tells a member where she stopped, a list where to go on; who never opened it begins at the top", async () => {
  const { topics } = t.community;
  const elena = await t.member("Elena");
  const { id, slug } = await topics.openTopic(elena, "forum", {
    title: "Dove eravamo",
    audience: "PUBLIC",
    ...saying("Primo"),
  });
  expect(slug).toBe("dove-eravamo");
  const fabio = await t.member("Fabio");
  const standing = async (viewer: Viewer) => {
    const { reading } = await topics.topicPage(viewer, id, 1);
    const card = (await topics.topicList(viewer, { words: "dove eravamo" })).topics[0];
    return { reading, unread: card?.unread, resume: card?.resume };
  };
  expect(await standing(GUEST)).toEqual({ reading: null, unread: 0, resume: null });
  // What was written before Fabio came is not waiting for him.
  expect(await standing(fabio)).toEqual({ reading: null, unread: 0, resume: null });
  for (const text of ["Due", "Tre", "Quattro"]) await topics.postReply(elena, id, saying(text));
  expect(await standing(fabio)).toMatchObject({ reading: null, unread: 3, resume: null });
  await topics.markRead(fabio, id, { number: 1 });
  expect(await standing(fabio)).toEqual({ reading: { number: 1, firstUnread: 2 }, unread: 3, resume: 2 });
  // Neither one's own nor what is gone is waited for.
  await topics.removePost(elena, id, { number: 2 });
  await topics.postReply(fabio, id, saying("Mio"));
  expect(await standing(fabio)).toEqual({ reading: { number: 1, firstUnread: 3 }, unread: 2, resume: 3 });
  await topics.markRead(fabio, id, { number: 5 });
  expect(await standing(fabio)).toEqual({ reading: { number: 5, firstUnread: null }, unread: 0, resume: 5 });
  expect(await standing(elena)).toMatchObject({ reading: null, unread: 1 });
});

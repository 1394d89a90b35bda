import { afterAll, beforeAll, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let bruno: Viewer;
let topicId: number;
beforeAll(async () => {
  t = await testCommunity();
  bruno = await t.member("Bruno");
  anna = await t.member("Anna");
  const opened = { title: "Da ritrovare", audience: "PUBLIC", ...saying("Primo") };
  topicId = (await t.community.topics.openTopic(bruno, "forum", opened)).id;
  for (const text of ["Secondo", "Terzo", "Quarto"])
    await t.community.topics.postReply(bruno, topicId, saying(text));
});
afterAll(() => t.close());

const day = (fromToday: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(Date.now() + fromToday * 86_400_000);
const keep = (input: object, viewer = anna) => t.community.topics.keepBookmark(viewer, topicId, input);
const list = async (viewer = anna) => (await t.community.topics.bookmarkList(viewer)).bookmarks;
const count = () => t.platform.prisma.bookmark.count();

it("keeps a post with a note and a day, once, changes them, and takes it away", async () => {
  await keep({ number: "1", note: "", remindOn: "" });
  expect(await list()).toEqual([
    {
      number: 1,
      author: "Bruno",
      excerpt: "Primo",
      note: null,
      remindOn: null,
      due: false,
      space: "Community",
      topic: { id: topicId, slug: "da-ritrovare", title: "Da ritrovare" },
    },
  ]);
  await Promise.all(Array.from({ length: 10 }, () => keep({ number: 1, note: "Per il piano" })));
  await keep({ number: 1, note: "Per il piano", remindOn: day(2) });
  expect(await count()).toBe(1);
  expect((await list())[0]).toMatchObject({ note: "Per il piano", remindOn: day(2), due: false });
  const { bookmarks } = await t.community.topics.topicPage(anna, topicId, 1);
  expect(bookmarks).toEqual({ 1: { note: "Per il piano", remindOn: day(2) } });
  expect((await t.community.topics.topicPage(bruno, topicId, 1)).bookmarks).toEqual({});
  await t.community.topics.dropBookmark(anna, topicId, { number: 1 });
  expect(await count()).toBe(0);
});

it("lists first what is due, oldest day first, then the newest", async () => {
  await keep({ number: 1 });
  await keep({ number: 2, remindOn: day(0) });
  await keep({ number: 3, remindOn: day(30) });
  await keep({ number: 4, remindOn: day(5) });
  await t.platform.prisma.bookmark.updateMany({
    where: { remindOn: new Date(day(5)) },
    data: { remindOn: new Date(day(-3)) },
  });
  expect((await list()).map(({ number, due }) => [number, due])).toEqual([
    [4, true],
    [2, true],
    [3, false],
    [1, false],
  ]);
});

it("refuses a day that is past or none, a long note, and what cannot be kept; nothing is written", async () => {
  const before = await count();
  const refused = (input: object, viewer?: Viewer) => expect(keep(input, viewer)).rejects;
  await refused({ number: 1, remindOn: day(-1) }).toMatchObject({
    fields: { remindOn: { code: "reminderPast" } },
  });
  for (const remindOn of ["2026-02-30", "domani", "99999-01-01", "0000-01-01"])
    await refused({ number: 1, remindOn }).toMatchObject({ fields: { remindOn: { code: "day" } } });
  await refused({ number: 1, note: "x".repeat(201) }).toMatchObject({
    fields: { note: { code: "tooLong" } },
  });
  for (const input of [{ number: "x" }, {}, { number: 1, more: 1 }, { number: 1, note: ["a"] }])
    await refused(input).toMatchObject({ code: "invalid" });
  await refused({ number: 99 }).toMatchObject({ code: "notFound" });
  await refused({ number: 1 }, GUEST).toMatchObject({ problem: { code: "signInFirst" } });
  await expect(t.community.topics.bookmarkList(GUEST)).rejects.toMatchObject({
    problem: { code: "signInFirst" },
  });
  expect(await count()).toBe(before);
});

it("shows only what one may read now; what is gone or shut comes back with the right to it", async () => {
  const { spaceId, slug } = await t.twinning();
  const author = await t.takePart(await t.member("Autrice"), spaceId);
  const carla = await t.takePart(await t.member("Carla"), spaceId);
  const { topics } = t.community;
  const reserved = { title: "Riservata", audience: "PARTIES", ...saying("Fra noi") };
  const { id } = await topics.openTopic(author, slug, reserved);
  await expect(topics.keepBookmark(anna, id, { number: 1 })).rejects.toMatchObject({ code: "notFound" });
  await topics.keepBookmark(carla, id, { number: 1 });
  expect(await list(carla)).toHaveLength(1);
  const without: Viewer = { ...carla, participations: [] };
  expect(await list(without)).toEqual([]);
  expect(await list(carla)).toHaveLength(1);
  await topics.removePost(author, id, { number: 1 });
  expect(await list(carla)).toEqual([]);
  await expect(topics.keepBookmark(carla, id, { number: 1 })).rejects.toMatchObject({ code: "notFound" });
  // Taken away even where it is not to be read any more.
  await topics.dropBookmark(without, id, { number: 1 });
  expect(await t.platform.prisma.bookmark.count({ where: { memberId: carla.member?.id ?? 0 } })).toBe(0);
});

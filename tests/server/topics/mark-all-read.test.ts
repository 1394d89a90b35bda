import { afterAll, beforeAll, expect, it } from "vitest";
import { GUEST, memberRoom, type Viewer } from "../../../server/members/contract.ts";
import type { Activity } from "../../../server/platform/activity.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying } from "./writing.ts";

let t: TestCommunity;
let writer: Viewer;
let slug: string;
let spaceId: number;
let otherSlug: string;
const heard: Activity[] = [];
const nudged: string[] = [];

beforeAll(async () => {
  t = await testCommunity();
  t.platform.feed.onActivity((activity) => heard.push(activity));
  t.platform.feed.onNudge((rooms) => nudged.push(...rooms));
  ({ slug, spaceId } = await t.twinning());
  const other = await t.twinning();
  otherSlug = other.slug;
  writer = await t.takePart(await t.takePart(await t.member("Bruno"), spaceId), other.spaceId);
});
afterAll(() => t.close());

const opened = async (space: string, title: string, more: object = {}) =>
  (
    await t.community.topics.openTopic(writer, space, {
      title,
      audience: "PUBLIC",
      ...more,
      ...saying("Uno"),
    })
  ).id;
const unread = async (viewer: Viewer, ids: number[]) => {
  const { topics: found } = await t.community.topics.topicList(viewer, {}, { size: 100 });
  return ids.map((id) => found.find((topic) => topic.id === id)?.unread ?? null);
};

it("marks what waits in one space, then everywhere; nothing of what one may not read, nothing backwards", async () => {
  const { topics } = t.community;
  const other = await t.platform.prisma.space.findUniqueOrThrow({ where: { slug: otherSlug } });
  const newcomer = await t.member("Anna");
  const anna = await t.takePart(await t.takePart(newcomer, spaceId), other.id);
  const carla = await t.takePart(await t.member("Carla"), spaceId);
  const readers = [carla.member?.id];
  const [first, reserved, elsewhere, forum] = [
    await opened(slug, "Nel primo"),
    await opened(slug, "Fra pochi", { audience: "CHOSEN", readers }),
    await opened(otherSlug, "Nel secondo"),
    await opened("forum", "Nel forum"),
  ];
  const all = [first, reserved, elsewhere, forum];
  expect(await unread(anna, all)).toEqual([1, null, 1, 1]);
  expect(await unread(GUEST, all)).toEqual([0, null, 0, 0]);

  heard.length = 0;
  nudged.length = 0;
  await topics.markAllRead(anna, { space: slug });
  expect(await unread(anna, all)).toEqual([0, null, 1, 1]);
  const told = () => [...nudged];
  await expect.poll(told).toEqual([memberRoom(anna.member?.id ?? 0)]);
  await topics.markAllRead(anna, {});
  expect(await unread(anna, all)).toEqual([0, null, 0, 0]);
  await expect.poll(told).toHaveLength(2);

  // Nothing was left to mark: nobody is told.
  await topics.markAllRead(anna, {});
  await topics.postReply(writer, first, saying("Due"));
  await expect.poll(() => heard.some(({ name }) => name === "post.created")).toBe(true);
  expect(told().filter((room) => room.startsWith("member:"))).toHaveLength(2);
  expect(await unread(anna, [first])).toEqual([1]);

  const kept = await t.platform.prisma.topicReading.findMany({ where: { memberId: anna.member?.id ?? 0 } });
  expect(kept.map(({ topicId }) => topicId).sort()).toEqual([first, elsewhere, forum].sort());
  await topics.markRead(anna, first, { number: 2 });
  await topics.markAllRead(anna, {});
  expect(await topics.topicPage(anna, first, 1)).toMatchObject({ reading: { number: 2, firstUnread: null } });
});

it("asks of a guest to sign in, and refuses what is no space", async () => {
  const { topics } = t.community;
  await expect(topics.markAllRead(GUEST, {})).rejects.toMatchObject({ problem: { code: "signInFirst" } });
  const anna = await t.member("Anna");
  for (const input of [{ space: ["a", "b"] }, { space: "" }, { space: "x", more: 1 }])
    await expect(topics.markAllRead(anna, input)).rejects.toMatchObject({ code: "invalid" });
  await topics.markAllRead(anna, { space: "non-esiste" });
});

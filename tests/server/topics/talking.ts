// What the tests of conversations share; each test file has a house of its own.

import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import type { Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying, traces } from "./writing.ts";

type Member = Awaited<ReturnType<TestCommunity["member"]>>;

export let t: TestCommunity;
export let ada: Member;
export let bruno: Member;
export let carla: Member;
export let stranger: Member;
export let admin: Member;
export let id: number;

export const idOf = ({ member }: Viewer) => member?.id ?? 0;
export const opening = (others: Viewer[], more: object = {}) => ({
  people: others.map(idOf),
  ...saying("Ci vediamo giovedì?"),
  ...more,
});
export const open = (others: Viewer[], more: object = {}, by: Viewer = ada) =>
  t.community.topics.openConversation(by, opening(others, more));
export const say = (by: Viewer, body: string) => t.community.topics.postReply(by, id, saying(body));
export const add = (by: Viewer, person: Viewer, from: "now" | "start" = "now", to = id) =>
  t.community.topics.addPerson(by, to, { person: idOf(person), from });
export const pageOf = (viewer: Viewer, page = 1, day: string | null = null) =>
  t.community.topics.topicPage(viewer, id, page, day);
export const listOf = async (viewer: Viewer) =>
  (await t.community.topics.conversationList(viewer)).conversations;
export const peopleIn = async (topicId: number) =>
  (await t.platform.prisma.topicReader.findMany({ where: { topicId }, orderBy: { memberId: "asc" } })).map(
    ({ memberId, fromNumber }) => [memberId, fromNumber],
  );

export const traced = async () => [
  ...(await traces(t)),
  await t.platform.prisma.topicReader.count(),
  await t.platform.prisma.conversationStep.count(),
];
export async function refused(act: () => Promise<unknown>, error: object) {
  const before = await traced();
  await expect(act()).rejects.toMatchObject(error);
  expect(await traced()).toEqual(before);
}
export const notFound = { code: "notFound" };

export async function suspended(name: string) {
  const one = await t.member(name);
  await t.platform.prisma.suspension.create({
    data: {
      memberId: idOf(one),
      byId: idOf(admin),
      reason: "Prova",
      until: new Date(Date.now() + 86_400_000),
    },
  });
  return one;
}

/** A house with people in it, and before each test a conversation of Ada and Bruno. */
export function talking(): void {
  beforeAll(async () => {
    t = await testCommunity();
    ada = await t.member("Ada Cerulli");
    bruno = await t.member("Bruno Lai");
    carla = await t.member("Carla Zanon");
    stranger = await t.member("Dario Estraneo");
    admin = await t.member("Elena Amministra", "ADMIN");
  });
  afterAll(() => t.close());
  beforeEach(async () => {
    ({ id } = await open([bruno]));
  });
}

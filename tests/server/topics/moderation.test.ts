import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { countsOf, expectSound, reloaded, saying } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let bruno: Viewer;
let moderator: Viewer;
let topicId: number;
beforeAll(async () => {
  t = await testCommunity();
  anna = await t.member("Anna");
  bruno = await t.member("Bruno");
  moderator = await t.member("Moderatrice", "MODERATOR");
});
afterAll(() => t.close());
beforeEach(async () => {
  topicId = (await t.twinning()).generalTopicId;
  await t.community.topics.postReply(anna, topicId, saying("Parole"));
  await t.community.topics.postReply(bruno, topicId, saying("Altre parole"));
});

const moderatePost = (viewer: Viewer, input: object) =>
  t.community.topics.moderatePost(viewer, topicId, input);
const remove = (viewer = moderator, more = {}) =>
  moderatePost(viewer, { number: 1, removed: "yes", reason: "Fuori tema", ...more });
const change = (name: string, viewer = moderator) =>
  t.community.topics.moderateTopic(viewer, topicId, { change: name, reason: "Si continua altrove" });
const log = async (name: string) =>
  (
    await t.platform.prisma.activity.findMany({
      where: { name, spaceId: { not: null } },
      orderBy: { id: "desc" },
    })
  )[0];

describe("a message of somebody else", () => {
  it("is removed by the staff for a reason, which only the log keeps, and restored as it was", async () => {
    const removed = await remove();
    expect(removed).toMatchObject({ number: 1, removed: true, removedByStaff: true, html: "" });
    expect(await countsOf(t, topicId)).toMatchObject({ postCount: 1, participantCount: 1 });
    expect(await log("post.removed")).toMatchObject({ actorId: moderator.member?.id, reason: "Fuori tema" });
    expect(JSON.stringify(await reloaded(t, topicId))).not.toContain("Fuori tema");

    const back = await moderatePost(moderator, { number: 1, removed: "no", reason: "Era in tema" });
    expect(back).toMatchObject({ number: 1, removed: false, html: "<p>Parole</p>" });
    expect(await log("post.restored")).toMatchObject({ reason: "Era in tema" });
    expect((await reloaded(t, topicId)).posts[0]).toEqual(back);
    await expectSound(t, topicId);
  });

  it("what its author took back is restored for a reason too, as long as it is kept", async () => {
    await t.community.topics.removePost(anna, topicId, { number: 1 });
    const { posts } = await reloaded(t, topicId);
    expect(posts[0]).toMatchObject({ removed: true, removedByStaff: false });
    const back = await moderatePost(moderator, { number: 1, removed: "no", reason: "Chiesto da Anna" });
    expect(back).toMatchObject({ removed: false, html: "<p>Parole</p>" });
    await expectSound(t, topicId);
  });

  it("removed twice at once is removed once", async () => {
    const before = await t.platform.prisma.activity.count({ where: { name: "post.removed" } });
    await Promise.all(Array.from({ length: 6 }, () => remove()));
    expect(await t.platform.prisma.activity.count({ where: { name: "post.removed" } })).toBe(before + 1);
    await expectSound(t, topicId);
  });

  it.each([
    ["a guest", () => GUEST, "signInFirst"],
    ["a member", () => bruno, "leadsOnly"],
    ["its author, by this way", () => anna, "leadsOnly"],
  ])("%s may not", async (_who, viewer, code) => {
    await expect(remove(viewer())).rejects.toMatchObject({ code: "denied", problem: { code } });
    expect(await countsOf(t, topicId)).toMatchObject({ postCount: 2 });
  });

  it.each([
    ["no reason", { reason: "" }, { reason: { code: "required" } }],
    ["too short a reason", { reason: "no" }, { reason: { code: "tooShort", min: 3 } }],
    ["neither yes nor no", { removed: "maybe" }, { removed: { code: "wrongType" } }],
    ["no number", { number: "x" }, { number: { code: "wrongType" } }],
  ])("%s is refused", async (_what, more, fields) => {
    await expect(remove(moderator, more)).rejects.toMatchObject({ code: "invalid", fields });
  });

  it("that is not there is not found", async () => {
    await expect(remove(moderator, { number: 99 })).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("a locked topic", () => {
  it("is read by all and written in by the staff alone", async () => {
    await change("lock");
    await change("lock");
    expect(await log("topic.locked")).toMatchObject({ reason: "Si continua altrove" });
    const { topics } = t.community;
    expect((await topics.topicPage(anna, topicId, 1)).topic.locked).toBe(true);
    expect((await topics.topicPage(anna, topicId, 1)).rights.writes).toBe(false);
    const locked = { code: "denied", problem: { code: "topicLocked" } };
    await expect(topics.postReply(anna, topicId, saying("Ancora"))).rejects.toMatchObject(locked);
    const edit = { number: 1, version: 1, body: "Cambiate" };
    await expect(topics.editPost(anna, topicId, edit)).rejects.toMatchObject(locked);
    await expect(topics.removePost(anna, topicId, { number: 1 })).rejects.toMatchObject(locked);
    await topics.postReply(moderator, topicId, saying("Chiudo io"));
    await change("unlock");
    await topics.postReply(anna, topicId, saying("Di nuovo"));
  });

  it("is locked by nobody else", async () => {
    await expect(change("lock", anna)).rejects.toMatchObject({ problem: { code: "leadsOnly" } });
    await expect(change("burn")).rejects.toMatchObject({ code: "invalid" });
  });
});

it("a pinned topic is first in its space, and in its turn elsewhere", async () => {
  const { topics } = t.community;
  const { spaceId } = await t.platform.prisma.topic.update({
    where: { id: topicId },
    data: { isGeneral: false },
  });
  await change("pin");
  const { slug } = await t.platform.prisma.space.findUniqueOrThrow({ where: { id: spaceId } });
  const newer = { title: "Più nuova", audience: "PUBLIC", ...saying("Testo") };
  const { id } = await topics.openTopic(anna, slug, newer);
  const ids = async (space: string | null) =>
    (await topics.topicList(anna, space === null ? {} : { space })).topics.map((topic) => topic.id);
  expect(await ids(slug)).toEqual([topicId, id]);
  expect((await ids(null))[0]).toBe(id);
  await change("unpin");
  expect(await ids(slug)).toEqual([id, topicId]);
});

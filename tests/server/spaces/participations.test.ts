import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { memberGroup, type Viewer } from "../../../server/members/contract.ts";
import type { Activity } from "../../../server/platform/activity.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

let t: TestCommunity;
const heard: Activity[] = [];
beforeAll(async () => {
  t = await testCommunity();
  t.platform.feed.onActivity((activity) => heard.push(activity));
});
afterAll(() => t.close());

type Known = Awaited<ReturnType<TestCommunity["member"]>>;

/** How somebody asks with the next request: as the session says. */
async function asNow(viewer: Known): Promise<Viewer> {
  const { sessions } = t.community.members;
  const cookie = await sessions.open(viewer.member.id);
  return (await sessions.read(cookie))?.viewer ?? t.community.members.guest;
}
const joinInput = (viewer: Known, spaceId: number) => ({
  spaceId,
  memberId: viewer.member.id,
  administrationId: viewer.member.administration?.id ?? 0,
  role: "EXPERT" as const,
});
const cutOf = (name: string, viewer: Known, spaceId: number, actor: Known) =>
  expect.objectContaining({
    name,
    actorId: actor.member.id,
    administrationId: viewer.member.administration?.id,
    spaceId,
    thing: { kind: "member", id: viewer.member.id },
    cuts: [memberGroup(viewer.member.id)],
  });

describe("joining", () => {
  it("is written down by the staff, and counts with the next request", async () => {
    const { spaceId, slug } = await t.twinning("PARTIES");
    const anna = await t.member("Anna");
    await expect(t.community.twinnings.twinningPage(await asNow(anna), slug)).rejects.toMatchObject({
      code: "notFound",
    });
    for (const role of ["MODERATOR", "ADMIN"] as const) {
      const staff = await t.member("Staff", role);
      await t.community.spaces.joinSpace(staff, joinInput(anna, spaceId));
      await vi.waitFor(() =>
        expect(heard).toContainEqual(cutOf("participation.began", anna, spaceId, staff)),
      );
    }
    const now = await asNow(anna);
    expect(now.participations).toHaveLength(2);
    expect(now.participations[0]).toEqual({
      spaceId,
      administrationId: anna.member.administration?.id,
      role: "EXPERT",
    });
    await expect(t.community.twinnings.twinningPage(now, slug)).resolves.toMatchObject({ slug });
  });

  it("is nobody else's right", async () => {
    const { spaceId } = await t.twinning();
    const anna = await t.member("Anna");
    const leader = await t.takePart(await t.member("Capo"), spaceId, "LEAD");
    for (const viewer of [t.community.members.guest, anna, leader])
      await expect(t.community.spaces.joinSpace(viewer, joinInput(anna, spaceId))).rejects.toMatchObject({
        code: "denied",
        problem: { code: "staffOnly" },
      });
    expect(
      await t.platform.prisma.participation.count({ where: { spaceId, memberId: anna.member.id } }),
    ).toBe(0);
  });
});

describe("leaving", () => {
  it("ends every right in the space at once, however many participations there were", async () => {
    const { spaceId, slug, generalTopicId } = await t.twinning("PARTIES");
    const anna = await t.member("Anna");
    await t.takePart(anna, spaceId, "LEAD");
    await t.takePart(await t.member("Capo"), spaceId, "LEAD");
    const { prisma } = t.platform;
    const { id: administrationId } = await prisma.administration.create({
      data: { name: "Altra", slug: randomUUID() },
    });
    // One with an end that is planned and still to come.
    const until = new Date(Date.now() + 86_400_000);
    await prisma.participation.create({ data: { ...joinInput(anna, spaceId), administrationId, until } });
    const before = await asNow(anna);
    expect(before.participations).toHaveLength(2);
    const post = await t.community.topics.postReply(before, generalTopicId, {
      body: "Ci sono",
      clientId: randomUUID(),
    });

    heard.length = 0;
    await t.community.spaces.leaveSpace(before, { spaceId, memberId: anna.member.id });
    const after = await asNow(anna);
    expect(after.participations).toEqual([]);
    const { topics, twinnings } = t.community;
    const attempts = [
      () => twinnings.twinningPage(after, slug),
      () => topics.topicPage(after, generalTopicId, 1),
      () => topics.topicChanges(after, generalTopicId, 0),
      () => topics.channel.join(after, generalTopicId),
      () => topics.postReply(after, generalTopicId, { body: "Ancora", clientId: randomUUID() }),
      () =>
        topics.editPost(after, generalTopicId, { number: post.number, version: post.version, body: "Altro" }),
      () => topics.removePost(after, generalTopicId, { number: post.number }),
      () => topics.newTopicForm(after, slug),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "notFound" });
    expect((await topics.topicList(after, { spaceIds: [spaceId] })).topics).toEqual([]);
    await vi.waitFor(() => expect(heard).toContainEqual(cutOf("participation.ended", anna, spaceId, anna)));
    expect(heard.filter(({ name }) => name === "participation.ended")).toHaveLength(2);
  });

  it("what was written stays, signed as it was", async () => {
    const { spaceId, generalTopicId } = await t.twinning();
    const anna = await t.member("Anna");
    const part = await t.takePart(anna, spaceId);
    await t.community.topics.postReply(part, generalTopicId, { body: "Ci sono", clientId: randomUUID() });
    const [before] = (await t.community.topics.topicPage(anna, generalTopicId, 1)).posts;
    await t.community.spaces.leaveSpace(part, { spaceId, memberId: anna.member.id });
    expect((await t.community.topics.topicPage(anna, generalTopicId, 1)).posts).toEqual([before]);
    expect(before?.author).toEqual({
      id: anna.member.id,
      name: "Anna",
      administration: anna.member.administration?.name,
    });
  });

  it("ends what one was chosen to read, even where everybody may enter", async () => {
    const { spaceId, slug } = await t.twinning("PUBLIC");
    const anna = await t.member("Anna");
    const bruno = await t.takePart(await t.member("Bruno"), spaceId);
    await t.takePart(anna, spaceId);
    const { id } = await t.community.topics.openTopic(bruno, slug, {
      title: "Fra noi",
      body: "Solo noi due",
      audience: "CHOSEN",
      readers: [anna.member.id],
      clientId: randomUUID(),
    });
    await expect(t.community.topics.topicPage(await asNow(anna), id, 1)).resolves.toMatchObject({
      topic: { id },
    });
    await t.community.spaces.leaveSpace(await asNow(anna), { spaceId, memberId: anna.member.id });
    const after = await asNow(anna);
    await expect(t.community.topics.topicPage(after, id, 1)).rejects.toMatchObject({ code: "notFound" });
    expect(
      (await t.community.topics.topicList(after, { spaceIds: [spaceId] })).topics.map((topic) => topic.id),
    ).not.toContain(id);
  });

  it("is one's own right and the staff's, nobody else's", async () => {
    const { spaceId } = await t.twinning();
    const anna = await t.member("Anna");
    await t.takePart(anna, spaceId);
    const leader = await t.takePart(await t.member("Capo"), spaceId, "LEAD");
    const input = { spaceId, memberId: anna.member.id };
    for (const viewer of [t.community.members.guest, leader])
      await expect(t.community.spaces.leaveSpace(viewer, input)).rejects.toMatchObject({ code: "denied" });
    expect((await asNow(anna)).participations).toHaveLength(1);
    const staff = await t.member("Staff", "MODERATOR");
    await t.community.spaces.leaveSpace(staff, input);
    expect((await asNow(anna)).participations).toEqual([]);
    await vi.waitFor(() => expect(heard).toContainEqual(cutOf("participation.ended", anna, spaceId, staff)));
  });

  it("leaves other spaces and other people alone, and again does nothing", async () => {
    const first = await t.twinning();
    const second = await t.twinning();
    const [anna, bruno] = [await t.member("Anna"), await t.member("Bruno")];
    await t.takePart(await t.takePart(anna, first.spaceId), second.spaceId);
    await t.takePart(bruno, first.spaceId);
    const input = { spaceId: first.spaceId, memberId: anna.member.id };
    await t.community.spaces.leaveSpace(anna, input);
    const where = { memberId: anna.member.id, spaceId: first.spaceId };
    const [ended] = await t.platform.prisma.participation.findMany({ where });
    await t.community.spaces.leaveSpace(anna, input);
    expect(await t.platform.prisma.participation.findMany({ where })).toEqual([ended]);
    expect((await asNow(anna)).participations.map(({ spaceId }) => spaceId)).toEqual([second.spaceId]);
    expect((await asNow(bruno)).participations.map(({ spaceId }) => spaceId)).toEqual([first.spaceId]);
  });
});

describe("leaving an administration", () => {
  const present = async (viewer: Known) =>
    (await asNow(viewer)).participations.map(({ administrationId }) => administrationId);

  it("ends what one takes part in for it, and cuts; for another one it goes on", async () => {
    const [first, second] = [await t.twinning("PARTIES"), await t.twinning()];
    const anna = await t.member("Anna");
    const other = (await t.member()).member.administration?.id ?? 0;
    await t.takePart(anna, first.spaceId, "CONTACT");
    await t.platform.prisma.participation.create({
      data: { spaceId: second.spaceId, memberId: anna.member.id, administrationId: other },
    });
    await t.community.members.changeAffiliation(anna, {
      administration: "Comune di Arrivo",
      jobTitle: "Funzionaria",
    });
    expect(await present(anna)).toEqual([other]);
    await vi.waitFor(() =>
      expect(heard).toContainEqual(cutOf("participation.ended", anna, first.spaceId, anna)),
    );
    const after = await asNow(anna);
    await expect(t.community.twinnings.twinningPage(after, first.slug)).rejects.toMatchObject({
      code: "notFound",
    });
  });

  it("another role in the same one ends nothing", async () => {
    const { spaceId } = await t.twinning();
    const anna = await t.member("Anna");
    await t.takePart(anna, spaceId);
    const { id, name } = anna.member.administration ?? { id: 0, name: "" };
    await t.community.members.changeAffiliation(anna, { administration: name, jobTitle: "Dirigente" });
    expect(await present(anna)).toEqual([id]);
    await t.community.members.leaveAdministration(anna);
    expect(await present(anna)).toEqual([]);
  });
});

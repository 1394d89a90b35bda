import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { canSuspend, type MemberRole, memberGroup, type Viewer } from "../../../server/members/contract.ts";
import type { Activity } from "../../../server/platform/activity.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

let t: TestCommunity;
const heard: Activity[] = [];
beforeAll(async () => {
  t = await testCommunity();
  t.platform.feed.onActivity((activity) => heard.push(activity));
});
afterAll(() => t.close());

const DAY = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const suspend = (viewer: Viewer, id: number, over: Record<string, unknown> = {}) =>
  t.community.members.suspendMember(viewer, id, { reason: "Insulti ripetuti", until: dayIn(7), ...over });
const lift = (viewer: Viewer, id: number) =>
  t.community.members.liftSuspension(viewer, id, { reason: "Si è scusato" });
const counts = async () => [
  await t.platform.prisma.suspension.count(),
  await t.platform.prisma.activity.count(),
];

/** As a request of hers would find her. */
async function asking(member: { id: number }): Promise<Viewer> {
  const cookie = await t.community.members.sessions.open(member.id);
  return (await t.community.members.sessions.read(cookie))?.viewer ?? t.community.members.guest;
}

describe("a suspension", () => {
  it("lets read and nothing write, says why and until when, and is in the log with its reason", async () => {
    const [moderator, { member }] = [await t.member("Moderatrice", "MODERATOR"), await t.member("Mario")];
    const before = await asking(member);
    const topic = await t.community.topics.openTopic(before, "forum", {
      title: "Prima di tutto",
      body: "x",
      audience: "MEMBERS",
      clientId: randomUUID(),
    });
    await suspend(moderator, member.id);
    const after = await asking(member);
    expect(after.member?.suspension).toEqual({ reason: "Insulti ripetuti", until: expect.any(String) });
    const until = new Date(after.member?.suspension?.until ?? 0);
    expect(new Intl.DateTimeFormat("sv", { timeZone: "Europe/Rome" }).format(until)).toBe(dayIn(7));
    expect(new Intl.DateTimeFormat("it", { timeZone: "Europe/Rome", timeStyle: "short" }).format(until)).toBe(
      "23:59",
    );

    const { topics } = t.community;
    expect((await topics.topicPage(after, topic.id, 1)).topic.title).toBe("Prima di tutto");
    const refused = { code: "denied", problem: { code: "suspended" } };
    const reply = { body: "ancora", clientId: randomUUID() };
    await expect(topics.postReply(after, topic.id, reply)).rejects.toMatchObject(refused);
    const edit = { number: 1, version: 1, body: "y" };
    await expect(topics.editPost(after, topic.id, edit)).rejects.toMatchObject(refused);
    await expect(topics.removePost(after, topic.id, { number: 1 })).rejects.toMatchObject(refused);
    await expect(
      topics.openTopic(after, "forum", { ...reply, title: "Altro", audience: "PUBLIC" }),
    ).rejects.toMatchObject(refused);

    const [log] = await t.platform.prisma.activity.findMany({ where: { name: "member.suspended" } });
    expect(log).toMatchObject({
      actorId: moderator.member.id,
      thingKind: "member",
      thingId: member.id,
      reason: "Insulti ripetuti",
    });
    await vi.waitFor(() => expect(heard.map(({ name }) => name)).toContain("member.suspended"));
    const told = heard.find(({ name }) => name === "member.suspended");
    expect(told?.cuts).toEqual([memberGroup(member.id)]);
    expect(JSON.stringify(told)).not.toContain("Insulti");
  });

  it("ends by itself, or when it is lifted", async () => {
    const [moderator, { member }] = [await t.member("Moderatrice", "MODERATOR"), await t.member()];
    await suspend(moderator, member.id);
    await t.platform.prisma.suspension.updateMany({
      where: { memberId: member.id },
      data: { until: new Date(Date.now() - 1_000) },
    });
    expect((await asking(member)).member?.suspension).toBeNull();
    await suspend(moderator, member.id);
    await lift(moderator, member.id);
    expect((await asking(member)).member?.suspension).toBeNull();
    const before = await counts();
    await lift(moderator, member.id);
    expect(await counts()).toEqual(before);
    const log = await t.platform.prisma.activity.findFirst({ where: { name: "member.suspensionLifted" } });
    expect(log).toMatchObject({ reason: "Si è scusato", thingId: member.id });
  });

  it("is seen by the staff on the member's page, by nobody else", async () => {
    const [moderator, other, { member }] = [
      await t.member("Moderatrice", "MODERATOR"),
      await t.member(),
      await t.member(),
    ];
    await suspend(moderator, member.id);
    const { memberPage } = t.community.members;
    expect((await memberPage(moderator, member.id)).suspension).toMatchObject({ by: "Moderatrice" });
    for (const viewer of [other, t.community.members.guest])
      expect((await memberPage(viewer, member.id)).suspension).toBeNull();
  });

  it("two of the staff at once give one", async () => {
    const [a, b, { member }] = [
      await t.member("A", "MODERATOR"),
      await t.member("B", "ADMIN"),
      await t.member(),
    ];
    const tries = await Promise.allSettled([a, b, a, b].map((viewer) => suspend(viewer, member.id)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of tries)
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({ code: "conflict", problem: { code: "suspendedAlready" } });
  });

  it.each([
    [{ reason: "" }, "reason"],
    [{ reason: "x" }, "reason"],
    [{ reason: "x".repeat(501) }, "reason"],
    [{ reason: ["a"] }, "reason"],
    [{ until: "" }, "until"],
    [{ until: "domani" }, "until"],
    [{ until: "2026-02-30" }, "until"],
    [{ until: "0000-00-00" }, "until"],
    [{ until: "9999-12-31" }, "until"],
    [{ until: dayIn(-2) }, "until"],
    [{ until: 7 }, "until"],
  ])("%j is refused and nothing is written", async (over, field) => {
    const [moderator, { member }] = [await t.member("Moderatrice", "MODERATOR"), await t.member()];
    const before = await counts();
    await expect(suspend(moderator, member.id, over)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: { code: expect.any(String) } },
    });
    expect(await counts()).toEqual(before);
  });

  it("of nobody, or of somebody not confirmed, is not found", async () => {
    const moderator = await t.member("Moderatrice", "MODERATOR");
    const { member } = await t.member();
    await t.platform.prisma.member.update({ where: { id: member.id }, data: { emailConfirmedAt: null } });
    for (const id of [member.id, 2_147_483_647]) {
      await expect(suspend(moderator, id)).rejects.toMatchObject({ code: "notFound" });
      await expect(lift(moderator, id)).rejects.toMatchObject({ code: "notFound" });
    }
  });
});

describe("who may suspend whom", () => {
  const ROLES: MemberRole[] = ["MEMBER", "MODERATOR", "ADMIN"];
  const allowed = new Set(["MODERATOR MEMBER", "ADMIN MEMBER", "ADMIN MODERATOR"]);
  it.each(ROLES.flatMap((by) => ROLES.map((of) => [by, of] as const)))("%s a %s", async (by, of) => {
    const [viewer, { member }] = [await t.member("Chi", by), await t.member("Chi", of)];
    const may = allowed.has(`${by} ${of}`);
    expect(canSuspend(viewer, member)).toBe(may);
    if (may) await suspend(viewer, member.id);
    else await expect(suspend(viewer, member.id)).rejects.toMatchObject({ code: "denied" });
    if (may) await lift(viewer, member.id);
    else await expect(lift(viewer, member.id)).rejects.toMatchObject({ code: "denied" });
  });

  it("nobody oneself, no guest anybody, and the suspended staff nobody", async () => {
    const [admin, moderator, { member }] = [
      await t.member("A", "ADMIN"),
      await t.member("M", "MODERATOR"),
      await t.member(),
    ];
    await expect(suspend(admin, admin.member.id)).rejects.toMatchObject({ code: "denied" });
    await expect(suspend(t.community.members.guest, member.id)).rejects.toMatchObject({
      problem: { code: "signInFirst" },
    });
    await suspend(admin, moderator.member.id);
    await expect(suspend(await asking(moderator.member), member.id)).rejects.toMatchObject({
      problem: { code: "suspended" },
    });
  });
});

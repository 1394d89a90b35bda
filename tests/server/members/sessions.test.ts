import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sessionGroup } from "../../../server/members/contract.ts";
import type { Activity } from "../../../server/platform/activity.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { BASE_URL } from "./registering.ts";

const DAY = 86_400_000;

let t: TestCommunity;
const heard: Activity[] = [];
beforeAll(async () => {
  t = await testCommunity();
  t.platform.feed.onActivity((activity) => heard.push(activity));
});
afterAll(() => t.close());

const sessions = () => t.community.members.sessions;
/** What the browser sends back of a Set-Cookie value. */
const sent = (setCookie: string) => setCookie.split(";")[0] as string;
const idIn = (setCookie: string) => sent(setCookie).split("=")[1] as string;
const hashOf = (setCookie: string) => createHash("sha256").update(idIn(setCookie)).digest("hex");
const rowOf = (setCookie: string) =>
  t.platform.prisma.session.findUnique({ where: { id: hashOf(setCookie) } });
const expireAt = (setCookie: string, expiresAt: Date) =>
  t.platform.prisma.session.update({ where: { id: hashOf(setCookie) }, data: { expiresAt } });

async function opened() {
  const viewer = await t.member("Maria Rossi");
  return { viewer, memberId: viewer.member.id, cookie: await sessions().open(viewer.member.id) };
}

const endOf = (setCookie: string, memberId: number) =>
  expect.objectContaining({
    name: "session.ended",
    actorId: memberId,
    thing: { kind: "member", id: memberId },
    cuts: [sessionGroup(hashOf(setCookie))],
  });

describe("opened", () => {
  it("the cookie is the browser's alone, the table knows its hash alone", async () => {
    const { cookie, memberId } = await opened();
    expect(cookie).toMatch(/^agire_session=[a-z0-9]{40}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/);
    expect(await rowOf(cookie)).toMatchObject({ memberId });
    const everything = JSON.stringify(await t.platform.prisma.session.findMany());
    expect(everything).toContain(hashOf(cookie));
    expect(everything).not.toContain(idIn(cookie));
  });

  it("for thirty days", async () => {
    const { cookie } = await opened();
    const days = ((await rowOf(cookie))?.expiresAt.getTime() ?? 0) - Date.now();
    expect(days).toBeGreaterThan(29.9 * DAY);
    expect(days).toBeLessThanOrEqual(30 * DAY);
  });

  it("the cookie travels encrypted only, where the site does", async () => {
    const secure = await testCommunity({ BASE_URL });
    const { member } = await secure.member();
    expect(await secure.community.members.sessions.open(member.id)).toMatch(/; Secure(;|$)/);
    await secure.close();
  });
});

describe("read", () => {
  it("says who asks: role, the newest administration, participations of today", async () => {
    const { viewer, memberId, cookie } = await opened();
    const first = await t.twinning();
    const second = await t.twinning("PARTIES");
    await t.takePart(viewer, first.spaceId, "LEAD");
    const { prisma } = t.platform;
    const administrationId = viewer.member.administration?.id ?? 0;
    const ended = {
      memberId,
      administrationId,
      spaceId: second.spaceId,
      until: new Date(Date.now() - 1_000),
    };
    await prisma.participation.create({ data: ended });
    const moved = await prisma.administration.create({
      data: { name: "Regione Puglia", slug: "regione-puglia" },
    });
    await prisma.affiliation.create({
      data: { memberId, administrationId: moved.id, jobTitle: "Dirigente" },
    });

    expect((await sessions().read(sent(cookie)))?.viewer).toEqual({
      member: {
        id: memberId,
        name: "Maria Rossi",
        role: "MEMBER",
        administration: { id: moved.id, name: "Regione Puglia" },
        suspension: null,
        language: "it",
        hidesPresence: false,
        unread: 0,
        unreadConversations: 0,
        spaceLevels: {},
      },
      participations: [{ spaceId: first.spaceId, administrationId, role: "LEAD" }],
    });
    await prisma.affiliation.updateMany({ where: { memberId }, data: { until: new Date() } });
    await prisma.member.update({ where: { id: memberId }, data: { role: "MODERATOR" } });
    expect((await sessions().read(sent(cookie)))?.viewer.member).toMatchObject({
      role: "MODERATOR",
      administration: null,
    });
  });

  it("finds its cookie among others", async () => {
    const { cookie, memberId } = await opened();
    const read = await sessions().read(
      `lingua=en; rotto=%E0%A4%A; x${sent(cookie)}x; ${sent(cookie)}; altro=1`,
    );
    expect(read?.viewer.member?.id).toBe(memberId);
    expect(read?.hash).toBe(hashOf(cookie));
    expect(read?.setCookie).toBeUndefined();
  });

  it("notes the day of the last visit, not the minute", async () => {
    const { cookie, memberId } = await opened();
    const seen = async () =>
      (await t.platform.prisma.member.findUniqueOrThrow({ where: { id: memberId } })).lastSeenOn;
    expect(await seen()).toBeNull();
    await sessions().read(sent(cookie));
    const [{ today } = { today: "" }] = await t.platform.prisma.$queryRaw<
      { today: string }[]
    >`SELECT current_date::text AS today`;
    expect((await seen())?.toISOString()).toBe(`${today}T00:00:00.000Z`);
  });

  it.each([
    [undefined],
    [""],
    ["agire_session="],
    ["agire_session=x"],
    [`agire_session=${"a".repeat(40)}`],
    [`agire_session=${"a".repeat(5_000)}`],
    ["agire_session=%00%00"],
    ["agire_session=%E0%A4%A"],
    ["altro=%E0%A4%A"],
    ["agire_session='; DROP TABLE session; --"],
    ["agire_session"],
    [";;;==;"],
  ])("garbage is nobody: %j", async (header) => {
    expect(await sessions().read(header)).toBeNull();
  });

  it("the hash in the table opens nothing", async () => {
    const { cookie } = await opened();
    expect(await sessions().read(`agire_session=${hashOf(cookie)}`)).toBeNull();
  });
});

describe("used", () => {
  it("it is prolonged in its second half, and the cookie sent anew", async () => {
    const { cookie } = await opened();
    await expireAt(cookie, new Date(Date.now() + 16 * DAY));
    expect((await sessions().read(sent(cookie)))?.setCookie).toBeUndefined();
    await expireAt(cookie, new Date(Date.now() + 14 * DAY));
    const read = await sessions().read(sent(cookie));
    expect(sent(read?.setCookie ?? "")).toBe(sent(cookie));
    expect(read?.setCookie).toMatch(/; HttpOnly; /);
    expect((await rowOf(cookie))?.expiresAt.getTime()).toBeGreaterThan(Date.now() + 29.9 * DAY);
    expect((await sessions().read(sent(cookie)))?.setCookie).toBeUndefined();
  });
});

describe("ended", () => {
  it("closed, it is gone at once and its sockets are cut", async () => {
    const { cookie, memberId } = await opened();
    const other = await sessions().open(memberId);
    const forgetting = await sessions().close(sent(cookie));
    expect(forgetting).toMatch(/^agire_session=; .*Max-Age=0/);
    expect(await sessions().read(sent(cookie))).toBeNull();
    expect((await sessions().read(sent(other)))?.viewer.member?.id).toBe(memberId);
    await vi.waitFor(() => expect(heard).toContainEqual(endOf(cookie, memberId)));
    expect(heard).not.toContainEqual(endOf(other, memberId));
  });

  it("closed twice, or by nobody, says nothing more", async () => {
    const { cookie, memberId } = await opened();
    await Promise.all([sessions().close(sent(cookie)), sessions().close(sent(cookie))]);
    for (const header of [sent(cookie), undefined, "", `agire_session=${"b".repeat(40)}`])
      expect(await sessions().close(header)).toMatch(/Max-Age=0/);
    const where = { name: "session.ended", thingId: memberId };
    expect(await t.platform.prisma.activity.count({ where })).toBe(1);
  });

  it("run out, it is nobody's, and its sockets are cut when it is found out by a visit", async () => {
    const { cookie, memberId } = await opened();
    await expireAt(cookie, new Date(Date.now() - 1_000));
    expect(await sessions().read(sent(cookie))).toBeNull();
    expect(await rowOf(cookie)).toBeNull();
    await vi.waitFor(() => expect(heard).toContainEqual(endOf(cookie, memberId)));
  });

  it("run out without a visit, the sweep finds it, and leaves the others", async () => {
    const { cookie, memberId } = await opened();
    const good = await sessions().open(memberId);
    await expireAt(cookie, new Date(Date.now() - 1_000));
    await sessions().sweep();
    expect(await rowOf(cookie)).toBeNull();
    expect(await rowOf(good)).not.toBeNull();
    await vi.waitFor(() => expect(heard).toContainEqual(endOf(cookie, memberId)));
    expect(heard).not.toContainEqual(endOf(good, memberId));
  });

  it("is swept every minute", async () => {
    const schedules = await t.platform.prisma.$queryRaw<{ cron: string }[]>`
      SELECT cron FROM pgboss.schedule WHERE name = 'members.sweep-sessions'`;
    expect(schedules).toEqual([{ cron: "* * * * *" }]);
  });
});

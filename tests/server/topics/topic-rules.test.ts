import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { closeSilent } from "../../../server/topics/close-silent.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { countsOf, saying } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let bruno: Viewer;
let lead: Viewer;
let topicId: number;
let slug: string;
beforeAll(async () => {
  t = await testCommunity();
  anna = await t.member("Anna");
  bruno = await t.member("Bruno");
});
afterAll(() => t.close());
beforeEach(async () => {
  const space = await t.twinning();
  ({ generalTopicId: topicId, slug } = space);
  lead = await t.takePart(await t.member("Lea"), space.spaceId, "LEAD");
});

const say = (viewer: Viewer, body = "Parole", clientId: string = randomUUID()) =>
  t.community.topics.postReply(viewer, topicId, saying(body, clientId));
const rules = (more: object = {}, viewer: Viewer = lead) =>
  t.community.topics.setTopicRules(viewer, topicId, {
    slowMinutes: "0",
    closeAfterDays: "0",
    reason: "Per ordine",
    ...more,
  });
const moderate = (input: object, viewer: Viewer = lead) =>
  t.community.topics.moderateTopic(viewer, topicId, { reason: "Per ordine", ...input });
const page = (viewer: Viewer = anna) => t.community.topics.topicPage(viewer, topicId, 1);
const back = (column: string, interval: string) =>
  t.platform.prisma.$executeRawUnsafe(
    `UPDATE topic SET ${column} = ${column} - interval '${interval}' WHERE id = ${topicId}`,
  );

describe("slow mode", () => {
  it("lets each person write once in so many minutes, and says how long to wait", async () => {
    await rules({ slowMinutes: "15" });
    await say(anna);
    await say(bruno);
    const refusal = await say(anna, "Ancora").catch((error) => error);
    expect(refusal).toMatchObject({ code: "tooMany", problem: { code: "slowTopic", minutes: 15 } });
    expect(refusal.retryAfter).toBeGreaterThan(14 * 60);
    expect(refusal.retryAfter).toBeLessThanOrEqual(15 * 60);
    expect((await countsOf(t, topicId)).lastNumber).toBe(2);
    await t.platform.prisma.$executeRawUnsafe(
      `UPDATE post SET created_at = created_at - interval '15 minutes' WHERE topic_id = ${topicId}`,
    );
    await say(anna, "Ora sì");
  });

  it("the same form sent again is no second reply, and leads are not held up", async () => {
    await rules({ slowMinutes: 5 });
    const clientId = randomUUID();
    const first = await say(anna, "Uno", clientId);
    expect(await say(anna, "Uno", clientId)).toEqual(first);
    await say(lead);
    await say(lead);
  });

  it("of ten replies at once one is written", async () => {
    await rules({ slowMinutes: 5 });
    const tries = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => say(anna, `Prova ${n}`)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await countsOf(t, topicId)).lastNumber).toBe(1);
  });
});

describe("announcements only", () => {
  it("those who tidy write; the others read, react and change what is theirs", async () => {
    const mine = await say(anna, "Prima");
    await rules({ announceOnly: "yes" });
    await expect(say(anna)).rejects.toMatchObject({ code: "denied", problem: { code: "announceOnly" } });
    const { number } = await say(lead, "Annuncio");
    const { topics } = t.community;
    await topics.react(anna, topicId, { number, give: "THANKS" });
    await topics.editPost(anna, topicId, { number: 1, version: mine.version, body: "Prima, meglio" });
    expect((await page()).rights).toMatchObject({ writes: false, reacts: true });
    expect((await page(lead)).rights).toMatchObject({ writes: true, reacts: true });
    expect((await page(GUEST)).topic.rules.announceOnly).toBe(true);
    await rules();
    await say(anna);
  });
});

describe("closing by itself", () => {
  const close = () => closeSilent(t.platform)();

  it("after so many days without a message, and the log says so", async () => {
    await say(anna);
    await rules({ closeAfterDays: 7 });
    expect((await page(anna)).topic.rules.closeAfterDays, "readers are told").toBe(7);
    await back("last_post_at", "8 days");
    await close();
    expect((await page()).topic.locked, "the days count from the rule on").toBe(false);
    await back("quiet_since", "8 days");
    await back("created_at", "8 days");
    const { version } = await countsOf(t, topicId);
    await close();
    const { topic, rights } = await page();
    expect(topic).toMatchObject({ locked: true, version: version + 1 });
    expect(rights.writes).toBe(false);
    const { entries } = await t.community.topics.tidyingLog(lead, slug, null);
    expect(entries[0]).toMatchObject({ act: "topic.closedBySilence", by: null, data: { days: 7 } });

    await moderate({ change: "unlock" });
    await close();
    expect((await page()).topic.locked, "reopened, the days begin again").toBe(false);
  });

  it("a message starts the count again", async () => {
    await rules({ closeAfterDays: 7 });
    await back("quiet_since", "8 days");
    await back("created_at", "8 days");
    await say(anna);
    await close();
    expect((await page()).topic.locked).toBe(false);
  });
});

describe("pinned until a day", () => {
  const today = (days: number) => {
    const at = new Date(Date.now() + days * 86_400_000);
    return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(at);
  };
  const first = async () => (await t.community.topics.topicList(anna, { space: slug })).topics[0]?.id;

  it("is pinned to the end of that day and then by itself no more", async () => {
    await t.platform.prisma.topic.update({ where: { id: topicId }, data: { isGeneral: false } });
    await moderate({ change: "pin", until: today(1) });
    const newer = { title: "Più nuova", audience: "PUBLIC", ...saying("Testo") };
    const { id } = await t.community.topics.openTopic(anna, slug, newer);
    expect([(await page()).topic.pinned, await first()]).toEqual([true, topicId]);
    const settings = await t.community.topics.topicSettings(lead, topicId);
    expect(settings.pinnedUntil).toMatch(/^\d{4}-/);
    await back("pinned_until", "3 days");
    expect([(await page()).topic.pinned, await first()]).toEqual([false, id]);
    await moderate({ change: "pin" });
    expect((await page()).topic.pinned).toBe(true);
    await moderate({ change: "unpin" });
    expect((await page()).topic.pinned).toBe(false);
  });

  it.each([
    ["yesterday", () => today(-1), "notInTwoYears"],
    ["in three years", () => today(1_095), "notInTwoYears"],
    ["a day that is none", () => "2099-02-30", "noDay"],
    ["no day", () => "domani", "noDay"],
  ])("not until %s", async (_what, until, code) => {
    const { version } = await countsOf(t, topicId);
    await expect(moderate({ change: "pin", until: until() })).rejects.toMatchObject({
      code: "invalid",
      fields: { until: { code } },
    });
    expect((await countsOf(t, topicId)).version).toBe(version);
  });
});

it("rules are set by those who tidy, for a reason, once; wrong ones are refused and nothing is written", async () => {
  await rules({ slowMinutes: 15 });
  await rules({ slowMinutes: 15 });
  const { version } = await countsOf(t, topicId);
  expect(version).toBe(1);
  await expect(rules({}, anna)).rejects.toMatchObject({ problem: { code: "leadsOnly" } });
  await expect(rules({}, GUEST)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
  for (const [more, field] of [
    [{ slowMinutes: "-1" }, "slowMinutes"],
    [{ slowMinutes: "9999" }, "slowMinutes"],
    [{ closeAfterDays: "100000" }, "closeAfterDays"],
    [{ closeAfterDays: ["1", "2"] }, "closeAfterDays"],
    [{ announceOnly: "maybe" }, "announceOnly"],
    [{ reason: "" }, "reason"],
  ] as const)
    await expect(rules(more), field).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: { code: expect.any(String) } },
    });
  expect((await countsOf(t, topicId)).version).toBe(version);
  await expect(t.community.topics.topicSettings(anna, topicId)).rejects.toMatchObject({
    problem: { code: "leadsOnly" },
  });
});

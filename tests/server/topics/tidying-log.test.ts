import { afterAll, beforeAll, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying } from "./writing.ts";

let t: TestCommunity;
let lead: Viewer;
let anna: Viewer;
let moderator: Viewer;
let space: { spaceId: number; slug: string; generalTopicId: number };
beforeAll(async () => {
  t = await testCommunity();
  space = await t.twinning();
  lead = await t.takePart(await t.member("Lea"), space.spaceId, "LEAD");
  anna = await t.takePart(await t.member("Anna"), space.spaceId);
  moderator = await t.member("Moderatrice", "MODERATOR");
});
afterAll(() => t.close());

const log = (viewer: Viewer, before: number | null = null, slug = space.slug) =>
  t.community.topics.tidyingLog(viewer, slug, before);
const lock = (viewer: Viewer, topicId: number, change = "lock", reason = "Si continua altrove") =>
  t.community.topics.moderateTopic(viewer, topicId, { change, reason });

it("a lead tidies in her space, in no other, and the log says who, for whom, when, what and why", async () => {
  const { topics } = t.community;
  await topics.postReply(anna, space.generalTopicId, saying("Parole"));
  const removed = { number: 1, removed: "yes", reason: "Fuori tema" };
  await topics.moderatePost(lead, space.generalTopicId, removed);
  const { entries, before } = await log(lead);
  expect(before).toBeNull();
  expect(entries).toMatchObject([
    {
      act: "post.removed",
      number: 1,
      reason: "Fuori tema",
      by: { id: lead.member?.id, name: "Lea", administration: lead.member?.administration?.name },
      topic: { id: space.generalTopicId },
    },
  ]);
  expect((await topics.topicPage(lead, space.generalTopicId, 1)).rights.moderates).toBe(true);
  expect((await topics.topicPage(anna, space.generalTopicId, 1)).rights.moderates).toBe(false);

  const elsewhere = await t.twinning();
  await expect(lock(lead, elsewhere.generalTopicId)).rejects.toMatchObject({
    problem: { code: "leadsOnly" },
  });
  expect((await topics.topicPage(lead, elsewhere.generalTopicId, 1)).rights.moderates).toBe(false);
});

it("a lead who is suspended tidies nothing", async () => {
  const suspension = { reason: "Prova", until: "2099-01-01T00:00:00Z" };
  const suspended = { ...lead, member: { ...(lead.member as never as object), suspension } } as Viewer;
  await expect(lock(suspended, space.generalTopicId)).rejects.toMatchObject({
    problem: { code: "suspended" },
  });
  const { rights } = await t.community.topics.topicPage(suspended, space.generalTopicId, 1);
  expect(rights.moderates).toBe(false);
});

it("is read by leads and staff alone", async () => {
  await expect(log(GUEST)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
  await expect(log(anna)).rejects.toMatchObject({ problem: { code: "leadsOnly" } });
  await expect(log(lead, null, "forum")).rejects.toMatchObject({ problem: { code: "leadsOnly" } });
  expect((await log(moderator, null, "forum")).entries).toEqual([]);
  expect((await log(moderator)).entries.length).toBeGreaterThan(0);
  await expect(log(moderator, null, "nessuno")).rejects.toMatchObject({ code: "notFound" });
});

it("tells nothing of a discussion the reader may not read", async () => {
  const sent = { title: "Riservata", audience: "CHOSEN", readers: [anna.member?.id], ...saying("Fra noi") };
  const { id } = await t.community.topics.openTopic(lead, space.slug, sent);
  await lock(lead, id, "lock", "Basta così");
  const told = async (viewer: Viewer) => JSON.stringify((await log(viewer)).entries);
  expect(await told(lead)).toContain("Basta così");
  expect(await told(moderator)).not.toMatch(/Basta così|Riservata/);
  const other = await t.takePart(await t.member("Altra"), space.spaceId, "LEAD");
  expect(await told(other)).not.toMatch(/Basta così|Riservata/);
});

it("goes back page by page, each entry once; what authors take back themselves is no tidying", async () => {
  const { generalTopicId, slug } = await t.twinning();
  await t.community.topics.postReply(anna, generalTopicId, saying("Mio"));
  await t.community.topics.removePost(anna, generalTopicId, { number: 1 });
  for (let n = 1; n <= 65; n++)
    await lock(moderator, generalTopicId, n % 2 ? "lock" : "unlock", `Motivo ${n}`);
  const reasons: (string | null)[] = [];
  let before: number | null = null;
  let pages = 0;
  do {
    const page: Awaited<ReturnType<typeof log>> = await log(moderator, before, slug);
    reasons.push(...page.entries.map(({ reason }) => reason));
    before = page.before;
    pages++;
  } while (before !== null);
  expect(pages).toBe(3);
  expect(reasons).toEqual(Array.from({ length: 65 }, (_, i) => `Motivo ${65 - i}`));
});

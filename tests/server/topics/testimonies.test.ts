import { afterAll, beforeAll, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { expectSound, saying } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let lead: Viewer;
let spaceId: number;
let topicId: number;
beforeAll(async () => {
  t = await testCommunity();
  const twinning = await t.twinning();
  spaceId = twinning.spaceId;
  topicId = twinning.generalTopicId;
  anna = await t.member("Anna");
  lead = await t.takePart(await t.member("Lead"), spaceId, "LEAD");
  for (const text of ["Uno", "Due", "Tre", "Quattro", "Cinque"])
    await t.community.topics.postReply(anna, topicId, saying(text));
});
afterAll(() => t.close());

const mark = (number: number, chosen = true, viewer = lead) =>
  t.community.topics.markTestimony(viewer, topicId, { number, chosen: chosen ? "yes" : "no" });
const shown = async (viewer = GUEST) =>
  (await t.community.topics.testimonies(viewer, spaceId)).map(({ number }) => number);

it("a lead chooses up to three, also when four are chosen at once", async () => {
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map((number) => mark(number)));
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toMatchObject({ code: "conflict", problem: { code: "testimoniesFull" } });
  expect(await shown()).toHaveLength(3);
  await expectSound(t, topicId);
});

it("each is signed with name, role and administration, in the order of choosing", async () => {
  for (const number of await shown()) await mark(number, false);
  await mark(2);
  await mark(1);
  await mark(1);
  const [first, second] = await t.community.topics.testimonies(GUEST, spaceId);
  expect([first?.number, second?.number]).toEqual([2, 1]);
  expect(first).toMatchObject({
    html: "<p>Due</p>",
    author: { name: "Anna", administration: anna.member?.administration?.name, jobTitle: "Funzionaria" },
  });
  const { posts } = await t.community.topics.topicPage(GUEST, topicId, 1);
  expect(posts.map(({ testimony }) => testimony)).toEqual([true, true, false, false, false]);
});

it("one that is removed is shown no more, and makes room", async () => {
  await t.community.topics.removePost(anna, topicId, { number: 2 });
  expect(await shown()).toEqual([1]);
  await mark(4);
  await mark(5);
  expect(await shown()).toEqual([1, 4, 5]);
  await expect(mark(2)).rejects.toMatchObject({ code: "notFound" });
});

it("one that the staff removed and restored is no testimony any more, so there are never four", async () => {
  const moderator = await t.member("Moderatrice", "MODERATOR");
  const moderate = (removed: string) =>
    t.community.topics.moderatePost(moderator, topicId, { number: 1, removed, reason: "Prova" });
  await moderate("yes");
  await mark(3);
  await moderate("no");
  expect(await shown()).toEqual([4, 5, 3]);
  await mark(3, false);
  await mark(1);
  await mark(1, false);
  await mark(1);
  expect(await shown()).toEqual([4, 5, 1]);
});

it("is signed with what the author was in that administration when it was written", async () => {
  const { administration } = anna.member ?? {};
  await t.platform.prisma.affiliation.updateMany({
    where: { memberId: anna.member?.id ?? 0 },
    data: { from: new Date(Date.now() - 9 * 86_400_000) },
  });
  await t.community.members.changeAffiliation(anna, {
    administration: administration?.name,
    jobTitle: "Dirigente",
  });
  await t.community.members.changeAffiliation(anna, { administration: "Altrove", jobTitle: "Vigile" });
  const [first] = await t.community.topics.testimonies(GUEST, spaceId);
  expect(first?.author).toMatchObject({ jobTitle: "Funzionaria", administration: administration?.name });
});

it("nobody else chooses", async () => {
  const participant = await t.takePart(await t.member(), spaceId);
  const leadElsewhere = await t.takePart(await t.member(), (await t.twinning()).spaceId, "LEAD");
  for (const viewer of [anna, participant, leadElsewhere])
    await expect(mark(3, true, viewer)).rejects.toMatchObject({ problem: { code: "leadsOnly" } });
  await expect(mark(3, true, GUEST)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
});

it("a testimony of a reserved topic is shown to those who may read it alone", async () => {
  const { slug } = await t.platform.prisma.space.findUniqueOrThrow({ where: { id: spaceId } });
  const form = { title: "Riservata", audience: "PARTIES", ...saying("Fra noi") };
  const { id } = await t.community.topics.openTopic(lead, slug, form);
  await mark(5, false);
  await t.community.topics.markTestimony(lead, id, { number: 1, chosen: "yes" });
  expect(await shown()).toEqual([4, 1]);
  expect(await shown(lead)).toEqual([4, 1, 1]);
});

import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { countsOf, saying } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let bruno: Viewer;
let lead: Viewer;
let topicId: number;
beforeAll(async () => {
  t = await testCommunity();
  anna = await t.member("Anna");
  bruno = await t.member("Bruno");
});
afterAll(() => t.close());
beforeEach(async () => {
  const { spaceId, slug } = await t.twinning();
  lead = await t.takePart(await t.member("Lea"), spaceId, "LEAD");
  const asked = { title: "Domanda", audience: "PUBLIC", ...saying("Come si fa?") };
  topicId = (await t.community.topics.openTopic(anna, slug, asked)).id;
  for (let n = 2; n <= 25; n++) await t.community.topics.postReply(bruno, topicId, saying(`Risposta ${n}`));
});

const choose = (viewer: Viewer, number: unknown, chosen = "yes") =>
  t.community.topics.chooseUseful(viewer, topicId, { number, chosen });
const useful = async () => {
  const view = await t.community.topics.topicPage(GUEST, topicId, 1);
  return [view.topic.rules.usefulNumber, view.useful?.html ?? null];
};

it("who asked chooses one answer, wherever it stands, another instead, or none; open pages learn of it", async () => {
  const { version } = await countsOf(t, topicId);
  await choose(anna, 24);
  await choose(anna, 24);
  expect(await useful()).toEqual([24, "<p>Risposta 24</p>"]);
  const changes = await t.community.topics.topicChanges(GUEST, topicId, version);
  expect([changes.version, changes.now.rules.usefulNumber]).toEqual([version + 1, 24]);
  await choose(lead, 3);
  expect(await useful()).toEqual([3, "<p>Risposta 3</p>"]);
  // Taking back what is not chosen takes nothing back.
  await choose(anna, 24, "no");
  expect((await useful())[0]).toBe(3);
  await choose(anna, 3, "no");
  expect(await useful()).toEqual([null, null]);
});

it("removed or moved elsewhere it is shown no more", async () => {
  await choose(anna, 3);
  await t.community.topics.removePost(bruno, topicId, { number: 3 });
  expect(await useful()).toEqual([null, null]);
  await t.community.topics.undoRemoval(bruno, topicId, { number: 3 });
  expect((await useful())[0]).toBe(3);
  await t.community.topics.splitTopic(lead, topicId, {
    numbers: "3",
    title: "Altrove",
    reason: "Altro tema",
  });
  expect(await useful()).toEqual([null, null]);
  await choose(anna, 4);
  expect((await useful())[0]).toBe(4);
});

it.each([
  ["a guest", () => GUEST, 2, { problem: { code: "signInFirst" } }],
  ["who answered", () => bruno, 2, { problem: { code: "askerOnly" } }],
  ["the opening", () => anna, 1, { code: "notFound" }],
  ["what is not there", () => anna, 99, { code: "notFound" }],
  ["no number", () => anna, "x", { code: "invalid" }],
])("%s: refused, and nothing is written", async (_what, viewer, number, refusal) => {
  const before = await countsOf(t, topicId);
  await expect(choose(viewer(), number)).rejects.toMatchObject(refusal);
  expect(await countsOf(t, topicId)).toEqual(before);
});

it("says who may choose", async () => {
  const may = async (viewer: Viewer) =>
    (await t.community.topics.topicPage(viewer, topicId, 1)).rights.choosesUseful;
  expect([await may(anna), await may(lead), await may(bruno), await may(GUEST)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { countsOf, expectSound, reloaded, saying } from "./writing.ts";

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
  const { spaceId, generalTopicId } = await t.twinning();
  topicId = generalTopicId;
  lead = await t.takePart(await t.member("Lea"), spaceId, "LEAD");
  await t.community.topics.postReply(anna, topicId, saying("uno due tre"));
  await edit("uno due quattro");
  await edit("uno due quattro cinque");
});

const edit = async (body: string) => {
  const { posts } = await reloaded(t, topicId);
  return t.community.topics.editPost(anna, topicId, { number: 1, version: posts[0]?.version, body });
};
const versions = (viewer: Viewer, wanted: number | null = null) =>
  t.community.topics.postVersions(viewer, topicId, 1, wanted);
const restore = (viewer: Viewer, more: object = {}) =>
  t.community.topics.restoreVersion(viewer, topicId, { number: 1, version: 1, of: 3, ...more });

it("whoever may read the post reads what it said, when, by whom, and what each version changed", async () => {
  const last = await versions(GUEST);
  expect(last).toMatchObject({ number: 1, removed: false, shown: 3, restores: "no" });
  expect(last.versions.map(({ by }) => by.name)).toEqual(["Anna", "Anna", "Anna"]);
  expect(last.versions.map(({ at }) => at)).toEqual([...last.versions.map(({ at }) => at)].sort());
  expect(last.diff).toEqual([
    { kind: "same", text: "uno due quattro" },
    { kind: "added", text: " cinque" },
  ]);
  expect((await versions(GUEST, 2)).diff).toEqual([
    { kind: "same", text: "uno due " },
    { kind: "removed", text: "tre" },
    { kind: "added", text: "quattro" },
  ]);
  expect((await versions(GUEST, 1)).diff).toEqual([{ kind: "same", text: "uno due tre" }]);
  expect((await versions(GUEST, 99)).shown).toBe(3);
  expect((await versions(anna, 1)).restores).toBe("freely");
  expect((await versions(lead, 1)).restores).toBe("withReason");
  expect((await versions(bruno, 1)).restores).toBe("no");
});

it("of a removed post they are for those who tidy alone", async () => {
  await t.community.topics.removePost(anna, topicId, { number: 1 });
  for (const viewer of [GUEST, anna, bruno])
    await expect(versions(viewer)).rejects.toMatchObject({ code: "notFound" });
  expect(await versions(lead)).toMatchObject({ removed: true, shown: 3, restores: "no" });
  await expect(t.community.topics.postVersions(lead, topicId, 99, null)).rejects.toMatchObject({
    code: "notFound",
  });
});

it("its author goes back to a version: a new edit, and nothing is rewritten", async () => {
  const before = await countsOf(t, topicId);
  const restored = await restore(anna);
  expect(restored).toMatchObject({ html: "<p>uno due tre</p>", version: before.version + 1 });
  expect((await reloaded(t, topicId)).posts[0]).toEqual(restored);
  const all = await versions(anna);
  expect(all.versions).toHaveLength(4);
  expect((await versions(anna, 3)).diff.at(-1)).toEqual({ kind: "added", text: " cinque" });
  await expectSound(t, topicId);
});

it("a lead does so for a reason, which the log keeps", async () => {
  await expect(restore(lead)).rejects.toMatchObject({ fields: { reason: { code: "required" } } });
  await restore(lead, { reason: "Testo stravolto" });
  const { versions: all } = await versions(GUEST);
  expect(all.map(({ by }) => by.name)).toEqual(["Anna", "Anna", "Anna", "Lea"]);
  const act = await t.platform.prisma.activity.findFirstOrThrow({ where: { name: "post.versionRestored" } });
  expect(act).toMatchObject({ actorId: lead.member?.id, reason: "Testo stravolto" });
});

it.each([
  ["a guest", () => GUEST, {}, { code: "denied", problem: { code: "signInFirst" } }],
  ["somebody else", () => bruno, {}, { code: "denied", problem: { code: "notYours" } }],
  ["the version of now", () => anna, { version: 3 }, { code: "invalid" }],
  ["none that is there", () => anna, { version: 9 }, { code: "invalid" }],
  ["after a change meanwhile", () => anna, { of: 2 }, { problem: { code: "versionsMeanwhile" } }],
  ["no number", () => anna, { version: "x" }, { fields: { version: { code: "wrongType" } } }],
])("%s is refused", async (_what, viewer, more, refusal) => {
  const before = await countsOf(t, topicId);
  await expect(restore(viewer(), more)).rejects.toMatchObject(refusal);
  expect(await countsOf(t, topicId)).toEqual(before);
});

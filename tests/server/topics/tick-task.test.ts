import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import type { PostView } from "../../../server/topics/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { countsOf, expectSound, reloaded, saying, traces } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let bruno: Viewer;
let topicId: number;
let post: PostView;
beforeAll(async () => {
  t = await testCommunity();
  anna = await t.member("Anna");
  bruno = await t.member("Bruno");
});
afterAll(() => t.close());
beforeEach(async () => {
  topicId = (await t.twinning()).generalTopicId;
  post = await t.community.topics.postReply(
    anna,
    topicId,
    saying("Prima:\n\n- [ ] uno\n- [x] due\n- [ ] tre"),
  );
});

const boxes = ({ html }: PostView) => [...html.matchAll(/value="([^"]*)"( checked)?/g)];
const keyOf = (of: PostView, place: number) => boxes(of)[place]?.[1] ?? "";
const doneIn = (of: PostView) => boxes(of).map(([, , checked]) => checked !== undefined);
const tick = (input: object, viewer = anna) =>
  t.community.topics.tickTask(viewer, topicId, { number: 1, done: "yes", task: keyOf(post, 0), ...input });

it("changes that box alone, for everybody, and is no edit", async () => {
  const ticked = await tick({});
  expect(doneIn(ticked)).toEqual([true, true, false]);
  expect(ticked).toMatchObject({ version: 2, editedAt: null });
  expect((await reloaded(t, topicId)).posts).toEqual([ticked]);
  expect(await t.community.topics.postSource(anna, topicId, 1)).toMatchObject({
    body: "Prima:\n\n- [x] uno\n- [x] due\n- [ ] tre",
  });
  expect(await tick({}), "again").toEqual(ticked);
  expect((await countsOf(t, topicId)).version).toBe(2);
  expect(doneIn(await tick({ task: keyOf(post, 1), done: "no" }))).toEqual([true, false, false]);
});

it("several at once all count, whatever else was done to the post meanwhile", async () => {
  await t.community.topics.react(bruno, topicId, { number: 1, give: "THANKS" });
  await Promise.all([
    tick({}),
    tick({ task: keyOf(post, 2) }),
    tick({ task: keyOf(post, 1), done: "no" }),
    tick({}),
  ]);
  const { posts } = await reloaded(t, topicId);
  expect(posts.map(doneIn)).toEqual([[true, false, true]]);
  await expectSound(t, topicId);
});

describe("refused, and nothing is written", () => {
  it("to others, in removed posts, and what the post does not say any more", async () => {
    const admin = await t.member("Amministratrice", "ADMIN");
    const { topics } = t.community;
    let before = await traces(t);
    for (const viewer of [bruno, admin])
      await expect(tick({}, viewer)).rejects.toMatchObject({ problem: { code: "notYours" } });
    await expect(tick({}, GUEST)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
    await expect(tick({ number: 9 })).rejects.toMatchObject({ code: "notFound" });
    for (const field of [
      { task: "x" },
      { task: ["0.a"] },
      { done: "maybe" },
      { number: "uno" },
      { task: undefined },
    ])
      await expect(tick(field)).rejects.toMatchObject({ code: "invalid" });
    expect(await traces(t)).toEqual(before);
    const { version } = post;
    await topics.editPost(anna, topicId, {
      number: 1,
      version,
      body: "- [ ] un altro\n- [x] due\n- [ ] tre",
    });
    before = await traces(t);
    await expect(tick({})).rejects.toMatchObject({ code: "conflict", problem: { code: "taskGone" } });
    expect(await traces(t)).toEqual(before);
    await topics.removePost(anna, topicId, { number: 1 });
    await expect(tick({ task: keyOf(post, 1) })).rejects.toMatchObject({
      problem: { code: "removedMeanwhile" },
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import type { Activity } from "../../../server/platform/activity.ts";
import type { PostView } from "../../../server/topics/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { countsOf, expectSound, reloaded, saying, traces } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let bruno: Viewer;
let topicId: number;
let post: PostView;
const heard: Activity[] = [];
beforeAll(async () => {
  t = await testCommunity();
  anna = await t.member("Anna");
  bruno = await t.member("Bruno");
  t.platform.feed.onActivity((activity) => heard.push(activity));
});
afterAll(() => t.close());
beforeEach(async () => {
  topicId = (await t.twinning()).generalTopicId;
  post = await t.community.topics.postReply(anna, topicId, saying("Parole segrete"));
  await t.community.topics.postReply(bruno, topicId, saying("Di Bruno"));
});

const remove = (input: unknown, viewer = anna, topic = topicId) =>
  t.community.topics.removePost(viewer, topic, input);
const removals = () =>
  t.platform.prisma.activity.count({
    where: { name: "post.removed", data: { path: ["topicId"], equals: topicId } },
  });

describe("a removal", () => {
  it("takes the words from every reader; number and author stay, the row too", async () => {
    const removed = await remove({ number: 1 });
    expect(removed).toEqual({ ...post, version: 3, html: "", removedAt: expect.any(String), removed: true });
    const { posts, topic } = await reloaded(t, topicId);
    expect(posts.map(({ number, removed }) => [number, removed])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(posts[0]).toEqual(removed);
    expect(JSON.stringify([posts, topic])).not.toContain("segrete");
    const row = await t.platform.prisma.post.findFirstOrThrow({ where: { topicId, number: 1 } });
    expect(row).toMatchObject({
      body: "Parole segrete",
      removedAt: expect.any(Date),
      removedById: anna.member?.id,
    });
  });

  it("is counted: an author without another post is no participant any more", async () => {
    await t.community.topics.postReply(anna, topicId, saying("Un altro"));
    expect(await countsOf(t, topicId)).toMatchObject({ postCount: 3, participantCount: 2 });
    await remove({ number: 1 });
    expect(await countsOf(t, topicId)).toMatchObject({ postCount: 2, participantCount: 2 });
    await remove({ number: 3 });
    expect(await countsOf(t, topicId)).toEqual({
      version: 5,
      lastNumber: 3,
      postCount: 1,
      participantCount: 1,
    });
    await t.community.topics.postReply(anna, topicId, saying("Rieccomi"));
    expect(await countsOf(t, topicId)).toMatchObject({ lastNumber: 4, postCount: 2, participantCount: 2 });
    await expectSound(t, topicId);
  });

  it("is told to the room, without the words", async () => {
    await remove({ number: 1 });
    await vi.waitFor(() =>
      expect(heard).toContainEqual(
        expect.objectContaining({
          name: "post.removed",
          data: { topicId, number: 1, version: 3 },
          rooms: [`topic:${topicId}`, expect.stringMatching(/^space:\d+$/), "topics:1"],
          touches: expect.arrayContaining([`topic:${topicId}`]),
        }),
      ),
    );
    expect(JSON.stringify(heard)).not.toContain("segrete");
  });
});

describe("made again", () => {
  it("it is done already", async () => {
    const removed = await remove({ number: 1 });
    expect(await remove({ number: 1 })).toEqual(removed);
    expect(await remove({ number: "1" })).toEqual(removed);
    expect(await countsOf(t, topicId)).toEqual({
      version: 3,
      lastNumber: 2,
      postCount: 1,
      participantCount: 1,
    });
    expect(await removals()).toBe(1);
  });

  it("twenty times at once is one removal, and all answers are equal", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => remove({ number: 1 })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await countsOf(t, topicId)).toEqual({
      version: 3,
      lastNumber: 2,
      postCount: 1,
      participantCount: 1,
    });
    expect(await removals()).toBe(1);
    await expectSound(t, topicId);
  });
});

describe("refused, and nothing is written", () => {
  it("other people's posts: of a member, of a guest, of the staff; removed ones too", async () => {
    await remove({ number: 1 });
    const before = await traces(t);
    const admin = await t.member("Amministratrice", "ADMIN");
    for (const number of [1, 2])
      await expect(remove({ number }, admin)).rejects.toMatchObject({
        code: "denied",
        problem: { code: "notYours" },
      });
    await expect(remove({ number: 1 }, bruno)).rejects.toMatchObject({ problem: { code: "notYours" } });
    await expect(remove({ number: 2 }, GUEST)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
    expect(await traces(t)).toEqual(before);
  });

  it("posts and topics that are not there, or not for one", async () => {
    const parties = await t.twinning("PARTIES");
    await expect(remove({ number: 3 })).rejects.toMatchObject({ code: "notFound" });
    await expect(remove({ number: 1 }, anna, 2_147_483_647)).rejects.toMatchObject({ code: "notFound" });
    await expect(remove({ number: 1 }, anna, parties.generalTopicId)).rejects.toMatchObject({
      code: "notFound",
    });
  });

  it.each([[{}], [{ number: "uno" }], [{ number: [1] }], [{ number: 1, version: 1 }], [null], [[1]]])(
    "%j",
    async (input) => {
      const before = await traces(t);
      await expect(remove(input)).rejects.toMatchObject({ code: "invalid" });
      expect(await traces(t)).toEqual(before);
    },
  );
});

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
  post = await t.community.topics.postReply(anna, topicId, saying("Prima"));
  await t.community.topics.postReply(bruno, topicId, saying("Di Bruno"));
});

const edit = (input: unknown, viewer = anna, topic = topicId) =>
  t.community.topics.editPost(viewer, topic, input);
const change = (body: string, over: object = {}) => ({ number: 1, version: post.version, body, ...over });
const revisions = async () =>
  (
    await t.platform.prisma.postRevision.findMany({
      where: { post: { topicId } },
      orderBy: { id: "asc" },
      select: { version: true, body: true, editorId: true },
    })
  ).map(({ version, body }) => [version, body]);

describe("a change", () => {
  it("is no conflict with reactions that came while one wrote, but with another text", async () => {
    await t.community.topics.react(bruno, topicId, { number: 1, give: "THANKS" });
    const edited = await edit(change("Dopo il grazie"));
    expect(edited).toMatchObject({ html: "<p>Dopo il grazie</p>", reactions: { THANKS: 1 } });
    expect(await revisions()).toEqual([[3, "Prima"]]);
    await t.community.topics.react(bruno, topicId, { number: 1, give: "AGREE" });
    await expect(edit(change("Su quello di prima"))).rejects.toMatchObject({
      problem: { code: "editedMeanwhile" },
    });
    await expect(edit(change("Su uno che non c'è", { version: 99 }))).rejects.toMatchObject({
      problem: { code: "editedMeanwhile" },
    });
    expect(await revisions()).toEqual([[3, "Prima"]]);
  });

  it("is what every reader sees from then on, and what was there before is kept", async () => {
    const edited = await edit(change("Dopo, **meglio**"));
    expect(edited).toEqual({
      ...post,
      version: 3,
      html: "<p>Dopo, <strong>meglio</strong></p>",
      editedAt: expect.stringMatching(/^\d{4}-/),
    });
    expect((await reloaded(t, topicId)).posts[0]).toEqual(edited);
    expect(await revisions()).toEqual([[1, "Prima"]]);
    const again = await edit(change("Ancora meglio", { version: edited.version }));
    expect(again.version).toBe(4);
    expect(await revisions()).toEqual([
      [1, "Prima"],
      [3, "Dopo, **meglio**"],
    ]);
    expect(await countsOf(t, topicId)).toEqual({
      version: 4,
      lastNumber: 2,
      postCount: 2,
      participantCount: 2,
    });
  });

  it("is told to the room", async () => {
    await edit(change("Dopo"));
    await vi.waitFor(() =>
      expect(heard).toContainEqual(
        expect.objectContaining({
          name: "post.edited",
          actorId: anna.member?.id,
          data: { topicId, number: 1, version: 3 },
          rooms: [`topic:${topicId}`, expect.stringMatching(/^space:\d+$/), "topics:1"],
          touches: expect.arrayContaining([`topic:${topicId}`]),
        }),
      ),
    );
  });

  it("begins from the text as it was written, which its author alone is shown", async () => {
    const { postSource } = t.community.topics;
    expect(await postSource(anna, topicId, 1)).toEqual({ number: 1, version: 1, body: "Prima", draft: null });
    await expect(postSource(bruno, topicId, 1)).rejects.toMatchObject({ problem: { code: "notYours" } });
    await expect(postSource(GUEST, topicId, 1)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
    await expect(postSource(anna, topicId, 99)).rejects.toMatchObject({ code: "notFound" });
    await t.community.topics.removePost(anna, topicId, { number: 1 });
    await expect(postSource(anna, topicId, 1)).rejects.toMatchObject({
      problem: { code: "removedMeanwhile" },
    });
  });
});

describe("made again", () => {
  it("it is done already, whatever version it began from", async () => {
    const edited = await edit(change("Dopo"));
    expect(await edit(change("Dopo"))).toEqual(edited);
    expect(await edit(change("Dopo", { version: edited.version }))).toEqual(edited);
    expect(await revisions()).toHaveLength(1);
    expect((await countsOf(t, topicId)).version).toBe(3);
  });

  it("to what it says anyway, nothing happens", async () => {
    expect(await edit(change("Prima"))).toEqual(post);
    expect(await revisions()).toEqual([]);
  });

  it("twenty times at once is one change, and all answers are equal", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => edit(change("Dopo"))));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await revisions()).toEqual([[1, "Prima"]]);
    expect((await countsOf(t, topicId)).version).toBe(3);
    await expectSound(t, topicId);
  });
});

describe("two windows", () => {
  it("the second, which began from the older text, is told so and overwrites nothing", async () => {
    const edited = await edit(change("Dalla prima finestra"));
    await expect(edit(change("Dalla seconda finestra"))).rejects.toMatchObject({
      code: "conflict",
      problem: { code: "editedMeanwhile" },
    });
    expect((await reloaded(t, topicId)).posts[0]).toEqual(edited);
  });

  it("at once: one wins, the others are told, no version is lost", async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) => edit(change(`Finestra ${i}`))),
    );
    const won = tries.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    expect(won).toHaveLength(1);
    for (const each of tries)
      if (each.status === "rejected")
        expect(each.reason).toMatchObject({ problem: { code: "editedMeanwhile" } });
    expect((await reloaded(t, topicId)).posts[0]).toEqual(won[0]);
    expect(await revisions()).toEqual([[1, "Prima"]]);
    expect((await countsOf(t, topicId)).version).toBe(3);
  });

  it("one changes and one removes at once: the post ends removed, told as such, its last text kept", async () => {
    for (let round = 0; round < 10; round++) {
      const { number, version } = await t.community.topics.postReply(anna, topicId, saying(`Giro ${round}`));
      const [changed, removed] = await Promise.allSettled([
        edit({ number, version, body: "Cambiato" }),
        t.community.topics.removePost(anna, topicId, { number }),
      ]);
      expect(removed).toMatchObject({ status: "fulfilled", value: { removed: true } });
      if (changed.status === "rejected")
        expect(changed.reason).toMatchObject({ problem: { code: "removedMeanwhile" } });
      const row = await t.platform.prisma.post.findFirstOrThrow({ where: { topicId, number } });
      expect(row.removedAt).not.toBeNull();
      expect(row.body).toBe(changed.status === "fulfilled" ? "Cambiato" : `Giro ${round}`);
    }
    await expectSound(t, topicId);
  });
});

describe("refused, and nothing is written", () => {
  it("a removed post", async () => {
    await t.community.topics.removePost(anna, topicId, { number: 1 });
    const before = await traces(t);
    for (const body of ["Dopo", "Prima"])
      await expect(edit(change(body))).rejects.toMatchObject({ problem: { code: "removedMeanwhile" } });
    expect(await traces(t)).toEqual(before);
  });

  it("other people's posts: of a member, of a guest, of the staff", async () => {
    const before = await traces(t);
    const admin = await t.member("Amministratrice", "ADMIN");
    for (const viewer of [bruno, admin])
      await expect(edit(change("Mio"), viewer)).rejects.toMatchObject({
        code: "denied",
        problem: { code: "notYours" },
      });
    await expect(edit(change("Mio"), GUEST)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
    expect(await traces(t)).toEqual(before);
  });

  it("posts and topics that are not there, or not for one", async () => {
    const parties = await t.twinning("PARTIES");
    const before = await traces(t);
    for (const number of [3, 2_147_483_647])
      await expect(edit(change("x", { number }))).rejects.toMatchObject({ code: "notFound" });
    await expect(edit(change("x"), anna, 2_147_483_647)).rejects.toMatchObject({ code: "notFound" });
    await expect(edit(change("x"), anna, parties.generalTopicId)).rejects.toMatchObject({ code: "notFound" });
    expect(await traces(t)).toEqual(before);
  });

  it.each([
    ["body", ""],
    ["body", "x".repeat(20_001)],
    ["body", ["x"]],
    ["body", "a\u0000"],
    ["number", undefined],
    ["number", "uno"],
    ["number", 0],
    ["number", "99999999999"],
    ["version", undefined],
    ["version", "uno"],
    ["version", ["1"]],
    ["version", "-1"],
  ])("%s", async (field, value) => {
    const before = await traces(t);
    await expect(edit(change("Dopo", { [field]: value }))).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: { code: expect.any(String) } },
    });
    expect(await traces(t)).toEqual(before);
  });

  it("a field nobody asked for", async () => {
    await expect(edit(change("Dopo", { authorId: 1 }))).rejects.toMatchObject({
      problem: { code: "unknownField" },
    });
  });
});

it("number and version may come as the text of a form", async () => {
  expect(await edit({ number: "1", version: "1", body: "Dopo" })).toMatchObject({ number: 1, version: 3 });
});

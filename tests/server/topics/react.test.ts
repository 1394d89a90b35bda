import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { expectSound, reloaded, saying } from "./writing.ts";

let t: TestCommunity;
let author: Viewer;
let reader: Viewer;
let topicId: number;
beforeAll(async () => {
  t = await testCommunity();
  author = await t.member("Autrice");
  reader = await t.member("Lettore");
});
afterAll(() => t.close());
beforeEach(async () => {
  topicId = (await t.twinning()).generalTopicId;
  await t.community.topics.postReply(author, topicId, saying("Parole"));
});

const react = (input: object, viewer = reader) =>
  t.community.topics.react(viewer, topicId, { number: 1, ...input });
const rows = () => t.platform.prisma.reaction.count({ where: { post: { topicId } } });
const counts = async () => (await reloaded(t, topicId)).posts[0]?.reactions;

describe("a reaction", () => {
  it("is given, seen on the page and told to the room by the topic's next version, and taken back", async () => {
    const { post, given } = await react({ give: "THANKS" });
    expect(given).toEqual(["THANKS"]);
    expect(post).toMatchObject({
      version: 2,
      editedAt: null,
      reactions: { INTERESTING: 0, THANKS: 1, AGREE: 0 },
    });
    await react({ give: "AGREE" });
    const page = await t.community.topics.topicPage(reader, topicId, 1);
    expect(page.given).toEqual({ 1: ["THANKS", "AGREE"] });
    expect((await t.community.topics.topicPage(GUEST, topicId, 1)).given).toEqual({});
    const { events } = await t.community.topics.channel.changesAfter(topicId, 1);
    expect(events).toMatchObject([
      { payload: { number: 1, version: 3, after: 1, reactions: { THANKS: 1, AGREE: 1 } } },
    ]);
    // Who gave it is told to nobody.
    expect(JSON.stringify(events)).not.toContain("Lettore");
    expect((await react({ takeBack: "THANKS" })).given).toEqual(["AGREE"]);
    expect(await counts()).toEqual({ INTERESTING: 0, THANKS: 0, AGREE: 1 });
    await expectSound(t, topicId);
  });

  it("is one of a member and kind, whatever the haste", async () => {
    const other = await t.member();
    await Promise.all(
      [reader, other].flatMap((viewer) =>
        Array.from({ length: 20 }, () => react({ give: "INTERESTING" }, viewer)),
      ),
    );
    expect(await counts()).toEqual({ INTERESTING: 2, THANKS: 0, AGREE: 0 });
    expect(await rows()).toBe(2);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => react(n % 2 ? { give: "AGREE" } : { takeBack: "INTERESTING" })),
    );
    expect(await counts()).toEqual({ INTERESTING: 1, THANKS: 0, AGREE: 1 });
    expect(await rows()).toBe(2);
    await expectSound(t, topicId);
  });

  it("again, or taken back though never given, changes nothing", async () => {
    await react({ give: "THANKS" });
    const before = await t.platform.prisma.activity.count();
    await react({ give: "THANKS" });
    await react({ takeBack: "AGREE" });
    expect(await t.platform.prisma.activity.count()).toBe(before);
    expect((await reloaded(t, topicId)).topic.version).toBe(2);
  });

  it("stays with a post that is edited, and comes back with one that is restored", async () => {
    await react({ give: "THANKS" });
    await t.community.topics.editPost(author, topicId, { number: 1, version: 2, body: "Altre parole" });
    expect(await counts()).toMatchObject({ THANKS: 1 });
    const moderator = await t.member("Moderatrice", "MODERATOR");
    const moderate = (removed: string) =>
      t.community.topics.moderatePost(moderator, topicId, { number: 1, removed, reason: "Prova" });
    await moderate("yes");
    await expect(react({ give: "AGREE" })).rejects.toMatchObject({ code: "notFound" });
    await moderate("no");
    expect(await counts()).toMatchObject({ THANKS: 1, AGREE: 0 });
  });
});

describe("is refused, and nothing is written", () => {
  it.each([
    ["a guest", () => react({ give: "THANKS" }, GUEST), "signInFirst"],
    ["to one's own", () => react({ give: "THANKS" }, author), "ownPost"],
    ["both at once", () => react({ give: "THANKS", takeBack: "AGREE" }), "badForm"],
    ["none", () => react({}), "badForm"],
    ["one that is not there", () => react({ give: "LOVE" }), "checkFields"],
    ["a list", () => react({ give: ["THANKS"] }), "checkFields"],
  ])("%s", async (_, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ problem: { code } });
    expect(await rows()).toBe(0);
  });

  it("to what is not there, or not to be read", async () => {
    await expect(react({ number: 99, give: "THANKS" })).rejects.toMatchObject({ code: "notFound" });
    const hidden = (await t.twinning("PARTIES")).generalTopicId;
    await expect(
      t.community.topics.react(reader, hidden, { number: 1, give: "THANKS" }),
    ).rejects.toMatchObject({ code: "notFound" });
  });

  it("in a closed discussion", async () => {
    const moderator = await t.member("Moderatrice", "MODERATOR");
    await t.community.topics.moderateTopic(moderator, topicId, { change: "lock", reason: "Basta" });
    await expect(react({ give: "THANKS" })).rejects.toMatchObject({ problem: { code: "topicLocked" } });
  });
});

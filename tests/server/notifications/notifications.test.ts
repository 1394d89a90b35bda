import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { administrationOf, bellOf, type Member, newsFor, personOf, say, settled } from "./news.ts";

let t: TestCommunity;
let anna: Member;
let bruno: Member;
let carla: Member;
let spaceId: number;
let slug: string;
let topicId: number;
beforeAll(async () => {
  t = await testCommunity();
});
afterAll(() => t.close());
beforeEach(async () => {
  [anna, bruno, carla] = [await t.member("Anna"), await t.member("Bruno"), await t.member("Carla")];
  ({ spaceId, slug, generalTopicId: topicId } = await t.twinning());
});

const read = (by: Member, number: number) => t.community.topics.markRead(by, topicId, { number });
const level = (by: Member, chosen: string) =>
  t.community.topics.chooseTopicLevel(by, topicId, { level: chosen });

describe("is told of a post", () => {
  it("who wrote in its topic: one entry a topic, counted since the last visit; never the author", async () => {
    await say(t, anna, topicId);
    await say(t, bruno, topicId);
    await say(t, carla, topicId);
    await settled(t);
    const entry = { topicId, isNew: true, reason: "REPLY" };
    expect(await newsFor(t, anna)).toEqual([{ ...entry, count: 2, number: 2, authors: ["Carla", "Bruno"] }]);
    expect(await newsFor(t, bruno)).toEqual([{ ...entry, count: 1, number: 3, authors: ["Carla"] }]);
    expect(await newsFor(t, carla)).toEqual([]);
    expect(await bellOf(t, anna)).toBe(1);

    await read(anna, 2);
    expect(await newsFor(t, anna)).toMatchObject([{ isNew: true, count: 1, number: 3 }]);
    await read(anna, 3);
    expect(await bellOf(t, anna)).toBe(0);
    expect(await newsFor(t, anna)).toEqual([
      { ...entry, isNew: false, count: 0, number: 3, authors: ["Carla"] },
    ]);
  });

  it("who follows it, and who is meant in it", async () => {
    await level(bruno, "EVERYTHING");
    await say(t, anna, topicId, `Chiedo a ${personOf(carla)}`);
    await settled(t);
    expect(await newsFor(t, bruno)).toMatchObject([{ reason: "REPLY", number: 1 }]);
    expect(await newsFor(t, carla)).toMatchObject([{ reason: "MENTION", number: 1 }]);
    await say(t, anna, topicId);
    await settled(t);
    expect(await newsFor(t, carla), "meant, not following").toMatchObject([{ count: 1, number: 1 }]);
  });

  it("who takes part for an administration that is meant, and nobody else of it", async () => {
    await t.takePart(bruno, spaceId);
    await t.platform.prisma.affiliation.create({
      data: {
        memberId: carla.member.id,
        administrationId: bruno.member.administration?.id ?? 0,
        jobTitle: "Collega",
      },
    });
    await say(t, anna, topicId, administrationOf(bruno));
    await settled(t);
    expect(await newsFor(t, bruno)).toMatchObject([{ reason: "ADMINISTRATION" }]);
    expect(await newsFor(t, carla)).toEqual([]);
  });

  it("once, also when the job is done again, and when an edit means her again", async () => {
    const { version } = await say(t, anna, topicId, personOf(bruno));
    await settled(t);
    await read(bruno, 1);
    const { id } = await t.platform.prisma.post.findFirstOrThrow({ where: { topicId } });
    await t.platform.transact((work) => work.enqueue("notifications.notify", { postId: id }));
    const edit = (body: string, upon: number) =>
      t.community.topics.editPost(anna, topicId, { number: 1, version: upon, body });
    const without = await edit("Nessuno", version);
    await edit(`${personOf(bruno)} ${personOf(carla)}`, without.version);
    await settled(t);
    expect(await bellOf(t, bruno)).toBe(0);
    expect(await newsFor(t, carla)).toMatchObject([{ isNew: true, reason: "MENTION", number: 1 }]);
  });

  it("by an edit also who had read the post before, until she comes back", async () => {
    const { version } = await say(t, anna, topicId, "Parole");
    await read(carla, 1);
    await t.community.topics.editPost(anna, topicId, { number: 1, version, body: personOf(carla) });
    await settled(t);
    expect(await newsFor(t, carla)).toMatchObject([{ isNew: true, count: 1, number: 1 }]);
    await read(carla, 1);
    expect(await bellOf(t, carla)).toBe(0);
  });
});

describe("is not told", () => {
  it("who may not read the topic any more when the job is done", async () => {
    const { spaceId: reserved, generalTopicId } = await t.twinning("PARTIES");
    const [inside, gone] = [await t.takePart(anna, reserved), await t.takePart(bruno, reserved)];
    await say(t, gone, generalTopicId);
    await t.platform.prisma.participation.updateMany({
      where: { memberId: bruno.member.id },
      data: { until: new Date() },
    });
    await say(t, inside, generalTopicId, "Parole riservate");
    await settled(t);
    expect(await bellOf(t, bruno)).toBe(0);
    expect(await t.platform.prisma.notification.count({ where: { topicId: generalTopicId } })).toBe(0);
  });

  it("who leaves forgets what she was told", async () => {
    const { spaceId: reserved, generalTopicId } = await t.twinning("PARTIES");
    const [inside, leaving] = [await t.takePart(anna, reserved), await t.takePart(bruno, reserved)];
    await say(t, leaving, generalTopicId);
    await say(t, inside, generalTopicId);
    await settled(t);
    expect(await bellOf(t, bruno)).toBe(1);
    expect(await newsFor(t, bruno), "asked as somebody who takes no part").toEqual([]);
    await t.community.spaces.leaveSpace(leaving, { spaceId: reserved, memberId: bruno.member.id });
    await settled(t);
    expect(await bellOf(t, bruno)).toBe(0);
  });

  it.each([
    ["nothing", "NOTHING", 0],
    ["mentions", "MENTIONS", 1],
    ["everything", "EVERYTHING", 2],
  ])("of more than she chose: %s", async (_, chosen, count) => {
    await say(t, bruno, topicId);
    await level(bruno, chosen);
    await say(t, anna, topicId);
    await say(t, anna, topicId, personOf(bruno));
    await settled(t);
    expect((await newsFor(t, bruno))[0]?.count ?? 0).toBe(count);
  });

  it("of a post that was removed meanwhile; restored, it is news again", async () => {
    await say(t, bruno, topicId);
    await say(t, anna, topicId);
    await settled(t);
    const moderator = await t.member("Moderatrice", "MODERATOR");
    const moderate = async (removed: string) => {
      await t.community.topics.moderatePost(moderator, topicId, { number: 2, removed, reason: "Prova" });
      await settled(t);
    };
    await moderate("yes");
    expect(await bellOf(t, bruno)).toBe(0);
    expect(await newsFor(t, bruno)).toEqual([]);
    await moderate("no");
    expect(await newsFor(t, bruno)).toMatchObject([{ count: 1, number: 2 }]);
  });
});

describe("levels", () => {
  const shown = async (by: Member) => (await t.community.topics.topicPage(by, topicId, 1)).level;
  const inSpace = (by: Member, chosen: string) =>
    t.community.spaces.chooseSpaceLevel(by, slug, { level: chosen });

  it("are as usual, as chosen for the space, or as chosen for the topic; kept only where chosen", async () => {
    expect((await t.community.topics.topicPage(GUEST, topicId, 1)).level).toBeNull();
    expect(await shown(anna)).toBe("MENTIONS");
    await say(t, anna, topicId);
    expect(await shown(anna)).toBe("EVERYTHING");
    await inSpace(anna, "MENTIONS");
    expect(await shown(anna)).toBe("MENTIONS");
    await inSpace(bruno, "EVERYTHING");
    await say(t, anna, topicId);
    await settled(t);
    expect(await bellOf(t, bruno)).toBe(1);
    await level(anna, "NOTHING");
    expect(await shown(anna)).toBe("NOTHING");
    await level(anna, "USUAL");
    await inSpace(anna, "USUAL");
    expect(await shown(anna)).toBe("EVERYTHING");
    expect(await t.platform.prisma.topicLevel.count({ where: { memberId: anna.member.id } })).toBe(0);
    expect(await t.platform.prisma.spaceLevel.count({ where: { memberId: anna.member.id } })).toBe(0);
  });

  it("are refused where there is nothing to read, to guests, and in other words", async () => {
    const { slug: reserved, generalTopicId } = await t.twinning("PARTIES");
    const { topics, spaces } = t.community;
    const chosen = { level: "NOTHING" };
    await expect(topics.chooseTopicLevel(anna, generalTopicId, chosen)).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(spaces.chooseSpaceLevel(anna, reserved, chosen)).rejects.toMatchObject({ code: "notFound" });
    await expect(topics.chooseTopicLevel(GUEST, topicId, chosen)).rejects.toMatchObject({ code: "denied" });
    await expect(level(anna, "LOUD")).rejects.toMatchObject({ code: "invalid" });
    expect(await t.platform.prisma.topicLevel.count({ where: { memberId: anna.member.id } })).toBe(0);
  });
});

describe("the list", () => {
  it("is paged, the new ones first, and taken for read one by one or all at once", async () => {
    const { community } = t;
    const topics: number[] = [];
    for (let n = 0; n < 22; n++) {
      const { generalTopicId } = await t.twinning();
      topics.push(generalTopicId);
      await say(t, anna, generalTopicId, personOf(bruno));
    }
    await settled(t);
    const page = (n: number) => community.notifications.notificationPage(bruno, n);
    expect(await page(1)).toMatchObject({ total: 22, pages: 2, page: 1 });
    expect((await page(9)).notifications).toHaveLength(2);
    await community.notifications.markRead(bruno, { topicId: String(topics[21]) });
    expect(await bellOf(t, bruno)).toBe(21);
    expect((await page(2)).notifications.at(-1)).toMatchObject({ topic: { id: topics[21] } });
    await community.notifications.markRead(bruno, {});
    expect(await bellOf(t, bruno)).toBe(0);
    expect((await page(1)).total).toBe(22);
    await expect(
      community.notifications.markRead(anna, { topicId: String(topics[0]) }),
    ).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(community.notifications.markRead(GUEST, {})).rejects.toMatchObject({ code: "denied" });
  }, 30_000);

  it("is in nobody else's room", async () => {
    await expect(t.community.notifications.channel.join(anna, bruno.member.id)).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(t.community.notifications.channel.join(GUEST, bruno.member.id)).rejects.toMatchObject({
      code: "notFound",
    });
  });
});

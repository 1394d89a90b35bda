import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { bellOf, type Member, newsFor, personOf, say, settled } from "./news.ts";

let t: TestCommunity;
let admin: Member;
let anna: Member;
let bruno: Member;
let topicId: number;
beforeAll(async () => {
  t = await testCommunity();
});
afterAll(() => t.close());
beforeEach(async () => {
  [admin, anna, bruno] = [await t.member("Ada", "ADMIN"), await t.member("Anna"), await t.member("Bruno")];
  ({ generalTopicId: topicId } = await t.twinning());
});

const split = (numbers: string) =>
  t.community.topics.splitTopic(admin, topicId, { numbers, title: "Di altro", reason: "Per ordine" });
const merge = (from: number, into: number) =>
  t.community.topics.mergeTopic(admin, from, { into: String(into), reason: "Per ordine" });

describe("news of messages that went to another discussion", () => {
  it("are news there, and no more here", async () => {
    await say(t, anna, topicId, personOf(bruno));
    await settled(t);
    expect(await newsFor(t, bruno)).toMatchObject([{ topicId, number: 1 }]);
    const opened = await split("1");
    await settled(t);
    expect(await newsFor(t, bruno)).toEqual([
      { topicId: opened.id, isNew: true, count: 1, number: 1, reason: "MENTION", authors: ["Anna"] },
    ]);
    expect(await bellOf(t, bruno)).toBe(1);

    await merge(opened.id, topicId);
    await settled(t);
    expect(await newsFor(t, bruno)).toMatchObject([{ topicId, isNew: true, count: 1, number: 2 }]);
    expect(await bellOf(t, bruno)).toBe(1);
  });

  it("stay read where they had been read, and leave what is left as it was", async () => {
    await say(t, bruno, topicId);
    await say(t, anna, topicId);
    await say(t, anna, topicId);
    await settled(t);
    await t.community.topics.markRead(bruno, topicId, { number: 3 });
    const opened = await split("3");
    await settled(t);
    expect(await bellOf(t, bruno)).toBe(0);
    const news = await newsFor(t, bruno);
    expect(news).toHaveLength(2);
    expect(news).toContainEqual(expect.objectContaining({ topicId: opened.id, isNew: false, number: 1 }));
    expect(news).toContainEqual(expect.objectContaining({ topicId, isNew: false, number: 2 }));
  });

  it("are shown as far as they are there, also before the count has come round", async () => {
    await say(t, anna, topicId, personOf(bruno));
    await settled(t);
    await t.platform.prisma.notification.updateMany({
      where: { memberId: bruno.member.id },
      data: { lastNumber: 7 },
    });
    await t.platform.prisma.notifiedPost.deleteMany({ where: { memberId: bruno.member.id } });
    expect(await newsFor(t, bruno)).toEqual([]);
  });
});

describe("a discussion that goes to another twinning", () => {
  it("is no news for who may not read it there", async () => {
    const there = await t.twinning("MEMBERS");
    const gone = await t.community.topics.openTopic(admin, there.slug, {
      title: "Di tutti gli iscritti",
      body: personOf(bruno),
      audience: "MEMBERS",
      clientId: randomUUID(),
    });
    await settled(t);
    expect(await bellOf(t, bruno)).toBe(1);
    const parties = await t.twinning("PARTIES");
    const lead = await t.takePart(admin, parties.spaceId, "LEAD");
    await t.community.topics.moveTopic(lead, gone.id, { space: parties.slug, reason: "Per ordine" });
    await settled(t);
    expect(await bellOf(t, bruno)).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import type { Viewer } from "../../../server/members/contract.ts";
import {
  ada,
  add,
  admin,
  bruno,
  id,
  idOf,
  listOf,
  notFound,
  open,
  pageOf,
  refused,
  say,
  stranger,
  t,
  talking,
} from "./talking.ts";
import { saying } from "./writing.ts";

talking();

describe("nobody else", () => {
  const others = () => [stranger, admin, t.community.members.guest];

  it("finds it by any door", async () => {
    await say(bruno, "Va bene");
    const { topics } = t.community;
    for (const viewer of others()) {
      await expect(pageOf(viewer)).rejects.toMatchObject(notFound);
      await expect(topics.topicChanges(viewer, id, 0)).rejects.toMatchObject(notFound);
      await expect(topics.channel.join(viewer, id)).rejects.toMatchObject(notFound);
      await expect(topics.postVersions(viewer, id, 1, null)).rejects.toMatchObject(notFound);
      await expect(topics.markRead(viewer, id, { number: 1 })).rejects.toMatchObject(notFound);
      await expect(topics.conversationPeople(viewer, id)).rejects.toMatchObject(notFound);
      const { topics: listed } = await topics.topicList(viewer, {}, { size: 100 });
      expect(listed.map((topic) => topic.id)).not.toContain(id);
      expect([...(await topics.readableAmong(viewer, [id]))]).toEqual([]);
      if (!viewer.member) continue;
      for (const act of [
        () => say(viewer, "Eccomi"),
        () => topics.quotePost(viewer, id, 1),
        () => topics.react(viewer, id, { number: 1, give: "THANKS" }),
        () => topics.keepBookmark(viewer, id, { number: 1 }),
        () => topics.previewBody(viewer, { topicId: id, body: "x" }),
        () => topics.mentionable(viewer, id, "iscritto", ""),
        () => topics.chooseTopicLevel(viewer, id, { level: "EVERYTHING" }),
        () => add(viewer, viewer),
        () => topics.leaveConversation(viewer, id),
        () => topics.renameConversation(viewer, id, { title: "Preso" }),
        () => topics.moderatePost(viewer, id, { number: 1, removed: "yes", reason: "Prova lunga" }),
        () => topics.topicSettings(viewer, id),
      ])
        await refused(act, notFound);
      expect(await listOf(viewer)).toEqual([]);
    }
  });

  it("sees it in a list, a count, a profile, a log", async () => {
    const { topics } = t.community;
    const seen = async (viewer: Viewer) =>
      JSON.stringify([
        await topics.topicList(viewer, { words: "cerulli" }),
        await topics.topicList(viewer, {}, { size: 500 }),
        await topics.currentTopics(viewer, 500),
        await topics.topicList(viewer, { space: "forum", order: "newest" }),
        await topics.postsOfMember(viewer, idOf(ada)),
        await topics.postsOfMember(viewer, idOf(bruno)),
        await topics.lastActivity(viewer, [t.forumId]),
        await topics.testimonies(viewer, t.forumId),
        await topics.newsOf(viewer),
        viewer === admin ? await topics.tidyingLog(viewer, "forum", null) : null,
        viewer.member ? await topics.bookmarkList(viewer) : null,
      ]);
    const viewers = [...others(), ada, bruno];
    const before = await Promise.all(viewers.map(seen));
    await open([bruno], { title: "Segretissima cerulli", body: "parola-nascosta" });
    await say(bruno, "parola-nascosta");
    await topics.removePost(bruno, id, { number: 2 });
    // Its own people neither: it stands among their conversations alone.
    expect(await Promise.all(viewers.map(seen))).toEqual(before);
  });

  it("hears of it: no space is stirred, no finished page is dropped", async () => {
    const { number } = await say(bruno, "Va bene");
    const heard: { rooms?: string[]; touches?: string[]; spaceId: number | null }[] = [];
    t.platform.feed.onActivity((activity) => heard.push(activity));
    await say(ada, "Sentito?");
    await t.community.topics.editPost(bruno, id, { number, version: number, body: "Va benissimo" });
    await expect.poll(() => heard.length).toBeGreaterThan(1);
    const mine = [`topic:${id}`, `member:${idOf(ada)}`, `member:${idOf(bruno)}`];
    for (const { rooms, touches } of heard) {
      expect(mine).toEqual(expect.arrayContaining(rooms ?? []));
      expect(touches).toEqual([]);
    }
  });

  it("keeps it in order, those in it included", async () => {
    const { topics } = t.community;
    const { id: withAdmin } = await open([admin]);
    const elsewhere = await topics.openTopic(ada, "forum", {
      title: "Nel forum",
      audience: "PUBLIC",
      ...saying("Eccoci"),
    });
    const reason = "Una ragione";
    for (const viewer of [ada, admin])
      for (const act of [
        () => topics.moderateTopic(viewer, withAdmin, { change: "lock", reason }),
        () => topics.moderatePost(viewer, withAdmin, { number: 1, removed: "yes", reason }),
        () => topics.setTopicRules(viewer, withAdmin, { slowMinutes: 0, closeAfterDays: 0, reason }),
        () => topics.moveTopic(viewer, withAdmin, { space: "forum", reason }),
        () => topics.splitTopic(viewer, withAdmin, { numbers: "1", title: "Altra", reason }),
        () => topics.mergeTopic(viewer, withAdmin, { into: String(elsewhere.id), reason }),
        () => topics.markTestimony(viewer, withAdmin, { number: 1, chosen: "yes" }),
        () => topics.topicSettings(viewer, withAdmin),
      ])
        await refused(act, { code: "denied", problem: { code: "leadsOnly" } });
    await refused(() => topics.chooseUseful(ada, withAdmin, { number: 1, chosen: "yes" }), {
      problem: { code: "askerOnly" },
    });
    await refused(() => topics.mergeTopic(admin, elsewhere.id, { into: String(withAdmin), reason }), {
      fields: { into: { code: "cannotWriteThere" } },
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { purgeRemoved } from "../../../server/topics/purge-removed.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { countsOf, expectSound, reloaded, saying } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let bruno: Viewer;
let lead: Viewer;
let topicId: number;
let slug: string;
beforeAll(async () => {
  t = await testCommunity();
  anna = await t.member("Anna");
  bruno = await t.member("Bruno");
});
afterAll(() => t.close());
beforeEach(async () => {
  const space = await t.twinning();
  ({ generalTopicId: topicId, slug } = space);
  lead = await t.takePart(await t.member("Lea"), space.spaceId, "LEAD");
  for (const body of ["Primo", "Secondo", "Terzo"])
    await t.community.topics.postReply(anna, topicId, saying(body));
});

const remove = (number = 1) => t.community.topics.removePost(anna, topicId, { number });
const undo = (viewer: Viewer = anna, number: unknown = 1) =>
  t.community.topics.undoRemoval(viewer, topicId, { number });
const restore = (number = 1) =>
  t.community.topics.moderatePost(lead, topicId, { number, removed: "no", reason: "Serviva" });
/** As if it had been removed so long ago. */
const ago = (interval: string) =>
  t.platform.prisma.$executeRawUnsafe(
    `UPDATE post SET removed_at = removed_at - interval '${interval}' WHERE topic_id = ${topicId} AND removed_at IS NOT NULL`,
  );

describe("one's own removal", () => {
  it("is undone within ten minutes: the message stands there as it was", async () => {
    const [before] = (await reloaded(t, topicId)).posts;
    const removed = await remove();
    expect(removed).toMatchObject({ removed: true, removedAt: expect.stringMatching(/^\d{4}-/), html: "" });
    const back = await undo();
    expect(back).toEqual({ ...before, version: 5 });
    expect(await undo()).toEqual(back);
    expect((await reloaded(t, topicId)).posts[0]).toEqual(back);
    await expectSound(t, topicId);
  });

  it("twenty times at once is undone once", async () => {
    await remove();
    await Promise.all(Array.from({ length: 20 }, () => undo()));
    expect((await countsOf(t, topicId)).version).toBe(5);
    await expectSound(t, topicId);
  });

  it("not later, and then those who tidy still restore it", async () => {
    await remove();
    await ago("11 minutes");
    await expect(undo()).rejects.toMatchObject({ code: "conflict", problem: { code: "undoTooLate" } });
    expect(await restore()).toMatchObject({ removed: false, html: "<p>Primo</p>" });
  });

  it("is nobody else's to undo, nor what a lead removed", async () => {
    await remove();
    await expect(undo(bruno)).rejects.toMatchObject({ problem: { code: "notYours" } });
    await expect(undo(GUEST)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
    await expect(undo(anna, "x")).rejects.toMatchObject({ code: "invalid" });
    const input = { number: 2, removed: "yes", reason: "Fuori tema" };
    await t.community.topics.moderatePost(lead, topicId, input);
    await expect(undo(anna, 2)).rejects.toMatchObject({ problem: { code: "undoTooLate" } });
  });
});

describe("after the retention term", () => {
  const purge = () => purgeRemoved(t.platform)();
  const rows = () => t.platform.prisma.post.findMany({ where: { topicId }, orderBy: { number: "asc" } });

  it("text and earlier versions are gone, the row and its number stay, and the log says so", async () => {
    const [first] = (await reloaded(t, topicId)).posts;
    await t.community.topics.editPost(anna, topicId, { number: 1, version: first?.version, body: "Poi" });
    await remove(1);
    await remove(2);
    await ago("29 days");
    await purge();
    expect((await rows()).map(({ body }) => body)).toEqual(["Poi", "Secondo", "Terzo"]);
    await ago("2 days");
    expect(await purge()).toBe(2);
    expect((await rows()).map(({ body, html, number }) => [number, body, html])).toEqual([
      [1, "", ""],
      [2, "", ""],
      [3, "Terzo", "<p>Terzo</p>"],
    ]);
    expect(await t.platform.prisma.postRevision.count({ where: { post: { topicId } } })).toBe(0);
    const { entries } = await t.community.topics.tidyingLog(lead, slug, null);
    expect(entries.map(({ act, number, by }) => [act, number, by])).toEqual([
      ["post.purged", 2, null],
      ["post.purged", 1, null],
    ]);
    await expectSound(t, topicId);
    expect(await purge()).toBe(0);
    await expect(restore()).rejects.toMatchObject({ problem: { code: "purged" } });
    await expect(undo()).rejects.toMatchObject({ problem: { code: "undoTooLate" } });
    await expect(t.community.topics.postVersions(lead, topicId, 1, null)).rejects.toMatchObject({
      code: "notFound",
    });
  });

  it("a page that is open learns of it: each post by a version of its own", async () => {
    await remove(1);
    await remove(2);
    const { version } = await countsOf(t, topicId);
    await ago("31 days");
    await purge();
    const changes = await t.community.topics.topicChanges(GUEST, topicId, version);
    expect(changes.posts.map(({ number, version: at, purged }) => [number, at, purged])).toEqual([
      [1, version + 1, true],
      [2, version + 2, true],
    ]);
  });

  it("more than one batch is emptied too", async () => {
    const author = anna.member?.id as number;
    await t.platform.prisma.$executeRawUnsafe(
      `INSERT INTO post (topic_id, number, version, created_version, author_id, client_id, body, html, removed_at, removed_by_id)
       SELECT ${topicId}, n, n, n, ${author}, gen_random_uuid(), 'Via', '<p>Via</p>', now() - interval '40 days', ${author}
       FROM generate_series(4, 253) AS n`,
    );
    await t.platform.prisma.topic.update({
      where: { id: topicId },
      data: { lastNumber: 253, version: 253 },
    });
    expect(await purge()).toBe(250);
    await expectSound(t, topicId);
  });
});

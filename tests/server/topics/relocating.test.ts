import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import type { Audience } from "../../../server/topics/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { countsOf, reloaded, saying, traces } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let bruno: Viewer;
let lead: Viewer;
let here: { spaceId: number; slug: string; generalTopicId: number };
let there: typeof here;
beforeAll(async () => {
  t = await testCommunity();
  bruno = await t.member("Bruno");
});
afterAll(() => t.close());
beforeEach(async () => {
  [here, there] = [await t.twinning(), await t.twinning()];
  anna = await t.takePart(await t.member("Anna"), here.spaceId);
  lead = await t.takePart(await t.member("Lea"), here.spaceId, "LEAD");
});

const reason = "Per ordine";
const open = async (audience: Audience = "PUBLIC", readers: (number | undefined)[] = []) =>
  (
    await t.community.topics.openTopic(anna, here.slug, {
      title: "Domanda",
      audience,
      readers,
      ...saying("Apertura"),
    })
  ).id;
const say = (topicId: number, body: string, viewer = anna, clientId: string = randomUUID()) =>
  t.community.topics.postReply(viewer, topicId, saying(body, clientId));
const split = (topicId: number, numbers: unknown, viewer = lead, title: unknown = "Un'altra domanda") =>
  t.community.topics.splitTopic(viewer, topicId, { numbers, title, reason });
const merge = (topicId: number, into: unknown, viewer = lead) =>
  t.community.topics.mergeTopic(viewer, topicId, { into, reason });
const move = (topicId: number, space: unknown, viewer = lead) =>
  t.community.topics.moveTopic(viewer, topicId, { space, reason });
const read = (viewer: Viewer, topicId: number, number: number) =>
  t.community.topics.markRead(viewer, topicId, { number });
const positionOf = async (viewer: Viewer, topicId: number) =>
  (
    await t.platform.prisma.topicReading.findUnique({
      where: { memberId_topicId: { memberId: viewer.member?.id as number, topicId } },
    })
  )?.number;

/** Numbers dense, each version once, head and counts right, and catching up from nothing is the page reloaded. */
async function expectWhole(topicId: number) {
  const rows = await t.platform.prisma.post.findMany({ where: { topicId }, orderBy: { number: "asc" } });
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
  expect(new Set(rows.map(({ version }) => version)).size).toBe(rows.length);
  const alive = rows.filter(({ removedAt }) => removedAt === null);
  const counts = await countsOf(t, topicId);
  expect(counts).toMatchObject({
    lastNumber: rows.length,
    postCount: alive.length,
    participantCount: new Set(alive.map(({ authorId }) => authorId)).size,
  });
  expect(Math.max(0, ...rows.map(({ version }) => version))).toBeLessThanOrEqual(counts.version);
  const { posts } = await t.community.topics.topicChanges(lead, topicId, 0);
  expect(posts.sort((a, b) => a.number - b.number)).toEqual(
    (await t.community.topics.topicPage(lead, topicId, 1)).posts,
  );
}

describe("splitting", () => {
  it("moves messages with all they have; their old places say where they went", async () => {
    const topicId = await open();
    for (const body of ["Due", "Tre", "Quattro"]) await say(topicId, body);
    await say(topicId, "Cinque", lead);
    const { posts: before, topic } = await reloaded(t, topicId);
    await t.community.topics.react(bruno, topicId, { number: 3, give: "THANKS" });
    const edit = { number: 3, version: (await reloaded(t, topicId)).posts[2]?.version, body: "Tre, meglio" };
    await t.community.topics.editPost(anna, topicId, edit);
    await read(bruno, topicId, 4);
    const held = (await countsOf(t, topicId)).version;

    const opened = await split(topicId, "3, 5");
    const { posts, topic: made } = await reloaded(t, opened.id);
    expect(made).toMatchObject({
      title: "Un'altra domanda",
      audience: "PUBLIC",
      postCount: 2,
      lastNumber: 2,
    });
    expect(posts.map(({ number, html, author }) => [number, html, author.name])).toEqual([
      [1, "<p>Tre, meglio</p>", "Anna"],
      [2, "<p>Cinque</p>", "Lea"],
    ]);
    expect(posts[0]).toMatchObject({ reactions: { THANKS: 1 }, createdAt: before[2]?.createdAt });
    expect((await t.community.topics.postVersions(GUEST, opened.id, 1, null)).versions).toHaveLength(2);

    const changes = await t.community.topics.topicChanges(GUEST, topicId, held);
    expect(changes.posts.map(({ number, movedTo, html }) => [number, movedTo, html])).toEqual([
      [3, { topicId: opened.id, number: 1 }, ""],
      [5, { topicId: opened.id, number: 2 }, ""],
    ]);
    expect(changes.now).toMatchObject({ lastNumber: topic.lastNumber, postCount: 3 });
    await expectWhole(topicId);
    await expectWhole(opened.id);
    expect([await positionOf(bruno, topicId), await positionOf(bruno, opened.id)]).toEqual([4, 1]);
    const { entries } = await t.community.topics.tidyingLog(lead, here.slug, null);
    expect(entries[0]).toMatchObject({ act: "topic.split", reason, data: { into: opened.id, posts: 2 } });

    // What was moved is changed and moved again, and each text it had is kept.
    const again = { number: 1, version: posts[0]?.version, body: "Tre, ancora meglio" };
    await t.community.topics.editPost(anna, opened.id, again);
    await merge(opened.id, topicId);
    expect((await t.community.topics.postVersions(GUEST, topicId, 6, null)).versions).toHaveLength(3);
    await expectWhole(topicId);
  });

  it("is for the same readers", async () => {
    const topicId = await open("CHOSEN", [lead.member?.id]);
    await say(topicId, "Due");
    const { id } = await split(topicId, "2");
    expect((await t.community.topics.topicPage(lead, id, 1)).topic.audience).toBe("CHOSEN");
    await expect(t.community.topics.topicPage(bruno, id, 1)).rejects.toMatchObject({ code: "notFound" });
  });

  it.each([
    ["no number", "", "noNumbers"],
    ["words", "il terzo", "noNumbers"],
    ["zero", "0", "noNumbers"],
    ["backwards", "5-3", "noNumbers"],
    ["a million", "1-1000000", "noNumbers"],
    ["a list", ["2"], "wrongType"],
    ["what is not there", "2, 99", "notMovable"],
    ["the opening", "1-2", "openingStays"],
    ["what was removed", "3", "notMovable"],
  ])("%s is refused, and nothing is written", async (_what, numbers, code) => {
    const topicId = await open();
    for (const body of ["Due", "Tre"]) await say(topicId, body);
    await t.community.topics.removePost(anna, topicId, { number: 3 });
    const before = await traces(t);
    await expect(split(topicId, numbers)).rejects.toMatchObject({
      code: "invalid",
      fields: { numbers: { code } },
    });
    expect(await traces(t)).toEqual(before);
  });

  it("not without a title, nor by others", async () => {
    const topicId = await open();
    await say(topicId, "Due");
    await expect(split(topicId, "2", lead, "")).rejects.toMatchObject({ code: "invalid" });
    await expect(split(topicId, "2", anna)).rejects.toMatchObject({ problem: { code: "leadsOnly" } });
    await expect(split(topicId, "2", GUEST)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
  });
});

describe("merging", () => {
  it("brings the messages to the end of the other; what is left is closed, listed no more and says so", async () => {
    const [from, into] = [await open(), await open()];
    for (const body of ["Due", "Tre"]) await say(from, body);
    await t.community.topics.removePost(anna, from, { number: 2 });
    await read(bruno, from, 3);
    await read(bruno, into, 1);
    const late = randomUUID();
    await say(from, "Quattro", anna, late);

    expect(await merge(from, `https://agire.example/discussioni/${into}/domanda?pagina=2#messaggio-1`)).toBe(
      into,
    );
    const { posts } = await reloaded(t, into);
    expect(posts.map(({ number, html, removed }) => [number, html, removed])).toEqual([
      [1, "<p>Apertura</p>", false],
      [2, "<p>Apertura</p>", false],
      [3, "", true],
      [4, "<p>Tre</p>", false],
      [5, "<p>Quattro</p>", false],
    ]);
    const left = await reloaded(t, from);
    expect(left.topic).toMatchObject({
      locked: true,
      postCount: 0,
      lastNumber: 4,
      rules: { mergedInto: into },
    });
    expect(left.posts.map(({ movedTo }) => movedTo?.number)).toEqual([2, 3, 4, 5]);
    await expectWhole(from);
    await expectWhole(into);
    expect([await positionOf(bruno, from), await positionOf(bruno, into)]).toEqual([3, 4]);
    const listed = await t.community.topics.topicList(anna, { space: here.slug });
    expect(listed.topics.map(({ id }) => id)).not.toContain(from);
    // The form of a message that went along, sent again, is done already.
    await t.community.topics.moderateTopic(lead, from, { change: "unlock", reason });
    expect((await say(from, "Quattro", anna, late)).movedTo).toEqual({ topicId: into, number: 5 });
    // What its author or a lead may have back, they have back there.
    expect(await t.community.topics.undoRemoval(anna, into, { number: 3 })).toMatchObject({ removed: false });
    await expect(t.community.topics.undoRemoval(anna, from, { number: 2 })).rejects.toMatchObject({
      code: "notFound",
    });
    const { entries } = await t.community.topics.tidyingLog(lead, here.slug, null);
    expect(entries.map(({ act }) => act)).toEqual(
      expect.arrayContaining(["topic.mergedAway", "topic.mergedHere"]),
    );
  });

  it("two into each other at once: one is done, the other refused, and nobody waits for ever", async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await open(), await open()];
      const tries = await Promise.allSettled([
        merge(a, b),
        merge(b, a),
        say(a, "Intanto"),
        say(b, "Intanto"),
      ]);
      expect(tries.slice(0, 2).filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const id of [a, b]) await expectWhole(id);
    }
  });

  it.each([
    ["itself", (id: number) => id, "sameTopic"],
    ["nothing", () => "", "noDiscussion"],
    ["what is no discussion", () => "/gemellaggi/trepu", "noDiscussion"],
    ["one that is not there", () => 999_999, "cannotWriteThere"],
    ["one of a space one does not lead", () => there.generalTopicId, "cannotWriteThere"],
  ])("into %s is refused, and nothing is written", async (_what, into, code) => {
    const topicId = await open();
    const before = await traces(t);
    await expect(merge(topicId, into(topicId))).rejects.toMatchObject({
      code: "invalid",
      fields: { into: { code } },
    });
    expect(await traces(t)).toEqual(before);
  });

  it("nor into a closed one, the general one away, one merged twice, or by others", async () => {
    const [a, b] = [await open(), await open()];
    await t.community.topics.moderateTopic(lead, b, { change: "lock", reason });
    await expect(merge(a, b)).rejects.toMatchObject({ fields: { into: { code: "topicClosedThere" } } });
    await expect(merge(here.generalTopicId, a)).rejects.toMatchObject({ problem: { code: "generalStays" } });
    await merge(a, here.generalTopicId);
    await expect(merge(a, here.generalTopicId)).rejects.toMatchObject({ problem: { code: "mergedAlready" } });
    await expect(merge(b, a, anna)).rejects.toMatchObject({ problem: { code: "leadsOnly" } });
  });

  it("nor where more people would read it", async () => {
    const chosen = await open("CHOSEN", [lead.member?.id]);
    const [parties, members, open_] = [await open("PARTIES"), await open("MEMBERS"), await open()];
    const refused = { fields: { into: { code: "readByOthers" } } };
    await expect(merge(chosen, parties)).rejects.toMatchObject(refused);
    await expect(merge(parties, members)).rejects.toMatchObject(refused);
    await expect(merge(members, open_)).rejects.toMatchObject(refused);
    await merge(open_, members);
    await merge(members, parties);
  });
});

describe("moving to another space", () => {
  const leadsThere = async () => {
    lead = await t.takePart(lead, there.spaceId, "LEAD");
  };

  it("leaves address, messages and read positions; both spaces' logs say so", async () => {
    await leadsThere();
    const topicId = await open();
    await say(topicId, "Due");
    await read(bruno, topicId, 1);
    const marked = { number: 2, chosen: "yes" };
    await t.community.topics.markTestimony(lead, topicId, marked);
    const { posts } = await reloaded(t, topicId);
    expect(await move(topicId, there.slug)).toBe("PUBLIC");
    const view = await t.community.topics.topicPage(GUEST, topicId, 1);
    expect(view.space.slug).toBe(there.slug);
    expect(view.posts.map(({ html }) => html)).toEqual(posts.map(({ html }) => html));
    expect(view.posts[1]?.testimony, "a testimony of the twinning it was given in").toBe(false);
    expect(await positionOf(bruno, topicId)).toBe(1);
    await expectWhole(topicId);
    const acts = async (slug: string) =>
      (await t.community.topics.tidyingLog(lead, slug, null)).entries.map(({ act }) => act);
    expect(await acts(here.slug)).toEqual(["topic.movedAway"]);
    expect(await acts(there.slug)).toEqual(["topic.movedHere"]);
  });

  it("into a narrower one it becomes as narrow", async () => {
    there = await t.twinning("PARTIES");
    await leadsThere();
    const topicId = await open();
    expect(await move(topicId, there.slug)).toBe("PARTIES");
    await expect(t.community.topics.topicPage(anna, topicId, 1)).rejects.toMatchObject({ code: "notFound" });
    expect((await t.community.topics.topicPage(lead, topicId, 1)).topic.audience).toBe("PARTIES");
  });

  it("what is for the parties or for chosen people stays: others would read it there", async () => {
    await leadsThere();
    for (const topicId of [await open("PARTIES"), await open("CHOSEN", [lead.member?.id])])
      await expect(move(topicId, there.slug)).rejects.toMatchObject({
        fields: { space: { code: "readByOthers" } },
      });
  });

  it("not into a space one does not keep in order, or may not know of, or the same; the general one stays", async () => {
    const hidden = await t.twinning("PARTIES");
    const topicId = await open();
    const before = await traces(t);
    for (const slug of [there.slug, hidden.slug, "non-esiste"])
      await expect(move(topicId, slug)).rejects.toMatchObject({
        code: "invalid",
        fields: { space: { code: "cannotWriteThere" } },
      });
    await expect(move(topicId, here.slug)).rejects.toMatchObject({
      fields: { space: { code: "sameSpace" } },
    });
    await expect(move(topicId, "")).rejects.toMatchObject({ code: "invalid" });
    await leadsThere();
    await expect(move(here.generalTopicId, there.slug)).rejects.toMatchObject({
      problem: { code: "generalStays" },
    });
    await expect(move(topicId, there.slug, anna)).rejects.toMatchObject({ problem: { code: "leadsOnly" } });
    expect(await traces(t)).toEqual(before);
    expect(
      (await t.community.topics.topicSettings(lead, topicId)).otherSpaces.map(({ slug }) => slug),
    ).toEqual([there.slug]);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { BODY_MAX, DRAFTS_MAX, TITLE_MAX } from "../../../server/topics/contract.ts";
import { dropOldDrafts } from "../../../server/topics/drop-old-drafts.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying } from "./writing.ts";

let t: TestCommunity;
let anna: Viewer;
let bruno: Viewer;
let topicId: number;
let otherId: number;
beforeAll(async () => {
  t = await testCommunity();
  anna = await t.member("Anna");
  bruno = await t.member("Bruno");
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.platform.prisma.draft.deleteMany();
  topicId = (await topics().openTopic(anna, "forum", opening())).id;
  otherId = (await topics().openTopic(bruno, "forum", opening())).id;
});

const topics = () => t.community.topics;
const opening = (about: object = {}) => ({
  title: "Una prova",
  audience: "PUBLIC",
  ...saying("Si comincia."),
  ...about,
});
const save = (input: object, viewer = anna) => topics().saveDraft(viewer, input);
const inReply = async (id = topicId, viewer = anna) => (await topics().topicPage(viewer, id, 1)).draft;
const inEdit = async (viewer = anna) => (await topics().postSource(viewer, topicId, 1)).draft;
const inForm = async (viewer = anna) => (await topics().newTopicForm(viewer, "forum")).draft;
const count = () => t.platform.prisma.draft.count();

describe("a draft", () => {
  it("is kept by place and stands there again, for its owner alone", async () => {
    await save({ topic: topicId, body: "  Una risposta,\r\ncominciata " });
    await save({ topic: String(topicId), number: "1", body: "Si ricomincia.", postVersion: "1" });
    await save({ space: "forum", title: "Titolo", audience: "MEMBERS" });
    expect(await inReply()).toMatchObject({
      body: "  Una risposta,\ncominciata",
      title: null,
      audience: null,
    });
    expect(await inEdit()).toMatchObject({ body: "Si ricomincia.", postVersion: 1, outdated: false });
    expect(await inForm()).toMatchObject({ title: "Titolo", body: "", audience: "MEMBERS" });
    expect(await inReply(otherId)).toBeNull();
    expect(await inReply(topicId, bruno)).toBeNull();
    expect(await inReply(topicId, GUEST)).toBeNull();
    expect(await inForm(bruno)).toBeNull();
    expect(await topics().draftList(bruno)).toEqual([]);
  });

  it("takes a later version with each save, and the same text again none", async () => {
    const first = await save({ topic: topicId, body: "Uno" });
    const second = await save({ topic: topicId, body: "Due", version: first?.version });
    expect(second?.version).toBeGreaterThan(first?.version ?? Infinity);
    // Its answer was lost on the way.
    expect(await save({ topic: topicId, body: "Due", version: first?.version })).toEqual(second);
    expect(await save({ topic: topicId, body: "Due" })).toEqual(second);
    expect(await inReply()).toMatchObject({ ...second, body: "Due" });
    expect(await count()).toBe(1);
  });

  it("tells the older save what is there, and overwrites nothing", async () => {
    const first = await save({ topic: topicId, body: "Uno" });
    const second = await save({ topic: topicId, body: "Dal telefono", version: first?.version });
    for (const version of [first?.version, undefined])
      await expect(save({ topic: topicId, body: "Dal PC", version })).rejects.toMatchObject({
        code: "conflict",
        problem: { code: "draftChanged", body: "Dal telefono", ...second },
      });
    // Nor does who emptied the box of an older one.
    await expect(save({ topic: topicId, body: "", version: first?.version })).rejects.toMatchObject({
      problem: { code: "draftChanged", body: "Dal telefono" },
    });
    expect(await inReply()).toMatchObject({ body: "Dal telefono" });
    await save({ topic: topicId, body: "Dal PC", version: second?.version });
    expect(await inReply()).toMatchObject({ body: "Dal PC" });
  });

  it("is changed by one of twenty that rest on the same version; the others are told", async () => {
    for (const version of [undefined, (await save({ topic: otherId, body: "Zero" }))?.version]) {
      const topic = version === undefined ? topicId : otherId;
      const tries = await Promise.allSettled(
        Array.from({ length: 20 }, (_, n) => save({ topic, body: `Testo ${n}`, version })),
      );
      const kept = tries.flatMap((one) => (one.status === "fulfilled" && one.value ? [one.value] : []));
      expect(kept).toHaveLength(1);
      const there = await inReply(topic);
      expect(there?.version).toBe(kept[0]?.version);
      for (const one of tries)
        if (one.status === "rejected")
          expect(one.reason).toMatchObject({ problem: { code: "draftChanged", version: there?.version } });
    }
    expect(await count()).toBe(2);
  });

  it("goes on in the window that saved it, though an answer was lost or a save came late", async () => {
    const window = randomUUID();
    const first = await save({ topic: topicId, body: "Uno", window, turn: 1 });
    // Neither the second nor the first was answered.
    const third = await save({ topic: topicId, body: "Uno due tre", window, turn: 3 });
    expect(await save({ topic: topicId, body: "Uno due", window, turn: 2, version: first?.version })).toEqual(
      third,
    );
    expect(await inReply()).toMatchObject({ body: "Uno due tre", writer: window });
    await expect(
      save({ topic: topicId, body: "Altro", window: randomUUID(), turn: 9 }),
    ).rejects.toMatchObject({
      problem: { code: "draftChanged" },
    });
    expect(await save({ topic: topicId, body: "", window, turn: 2 })).toEqual(third);
    expect(await save({ topic: topicId, body: "", window, turn: 4 })).toBeNull();
    expect(await count()).toBe(0);
  });

  it("goes on in another window of the browser that had the text, from what was saved up to then", async () => {
    const [before, now] = [randomUUID(), randomUUID()];
    await save({ topic: topicId, body: "Prima", window: before, turn: 4 });
    const goingOn = { topic: topicId, body: "Prima e dopo", window: now, turn: 1, after: before };
    // The first window wrote on, which the second did not see.
    await expect(save({ ...goingOn, afterTurn: 3 })).rejects.toMatchObject({
      problem: { code: "draftChanged" },
    });
    await save({ ...goingOn, afterTurn: 4 });
    expect(await inReply()).toMatchObject({ body: "Prima e dopo", writer: now });
    await expect(save({ topic: topicId, body: "Oltre", window: before, turn: 5 })).rejects.toMatchObject({
      problem: { code: "draftChanged" },
    });
    // … and sends it, with what she saved without hearing of it.
    await topics().postReply(anna, topicId, { ...saying("Finito"), draft: `0 ${now} 0` });
    expect(await inReply()).not.toBeNull();
    await topics().postReply(anna, topicId, { ...saying("Finito"), draft: `0 ${now} 1` });
    expect(await inReply()).toBeNull();
  });

  it("is not kept for another member whose session the window has by now", async () => {
    const owner = anna.member?.id;
    await expect(save({ topic: topicId, body: "Di Anna", member: owner }, bruno)).rejects.toMatchObject({
      problem: { code: "notYours" },
    });
    await save({ topic: topicId, body: "Di Anna", member: owner });
    expect(await count()).toBe(1);
  });

  it("that is emptied is gone; what rested on it is told so, whatever was begun since", async () => {
    const first = await save({ topic: topicId, body: "Uno" });
    expect(
      await save({ topic: topicId, body: " \n", version: first?.version }).catch((e) => e),
    ).toMatchObject({
      code: "invalid",
    });
    expect(await save({ topic: topicId, body: "", version: first?.version })).toBeNull();
    expect(await save({ topic: topicId, body: "", version: first?.version })).toBeNull();
    expect(await count()).toBe(0);
    await expect(save({ topic: topicId, body: "Altro", version: first?.version })).rejects.toMatchObject({
      problem: { code: "draftGone" },
    });
    const again = await save({ topic: topicId, body: "Da capo" });
    expect(again?.version).toBeGreaterThan(first?.version ?? Infinity);
    await expect(save({ topic: topicId, body: "Altro", version: first?.version })).rejects.toMatchObject({
      problem: { code: "draftChanged" },
    });
  });

  it("that is too long, or in no place, or no text at all is refused; nothing is kept", async () => {
    for (const input of [
      { topic: topicId, body: "x".repeat(BODY_MAX + 1) },
      { space: "forum", title: "x".repeat(TITLE_MAX + 1) },
      { topic: topicId, body: "\u0000" },
      { topic: topicId, body: ["a"] },
      { topic: topicId, body: "a", version: "x" },
      { topic: topicId, body: "a", more: "1" },
      { topic: topicId, space: "forum", body: "a" },
      { number: 1, body: "a" },
      { body: "a" },
    ])
      await expect(save(input)).rejects.toMatchObject({ code: "invalid" });
    for (const input of [
      { topic: 999_999, body: "a" },
      { topic: topicId, number: 9, body: "a" },
      { space: "no", body: "a" },
    ])
      await expect(save(input)).rejects.toMatchObject({ code: "notFound" });
    expect(await count()).toBe(0);
  });
});

describe("only who may read a place keeps a draft of it", () => {
  it("not a guest, not who is suspended, not of somebody else's message", async () => {
    const denied = (input: object, viewer: Viewer, code: string) =>
      expect(save(input, viewer)).rejects.toMatchObject({ problem: { code } });
    await denied({ topic: topicId, body: "a" }, GUEST, "signInFirst");
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const suspended = {
      ...anna,
      member: { ...anna.member, suspension: { until, reason: "Prova" } },
    } as Viewer;
    await denied({ topic: topicId, body: "a" }, suspended, "suspended");
    await denied({ topic: topicId, number: 1, body: "a" }, bruno, "notYours");
    expect(await count()).toBe(0);
  });

  it("what was being written when a discussion was closed is kept, and cannot be sent for now", async () => {
    for (const data of [{ announceOnly: true }, { announceOnly: false, lockedAt: new Date() }]) {
      await t.platform.prisma.topic.update({ where: { id: topicId }, data });
      const kept = await save({ topic: topicId, body: "L'ultima frase" });
      expect(await topics().draftList(anna)).toMatchObject([{ open: false, body: "L'ultima frase" }]);
      await save({ topic: topicId, body: "", version: kept?.version });
    }
    expect(await count()).toBe(0);
  });

  it("and who loses the audience keeps the words, not the place", async () => {
    const { spaceId, slug } = await t.twinning();
    const inside = await t.takePart(anna, spaceId, "LEAD");
    const { id } = await topics().openTopic(inside, slug, opening({ title: "Fra noi", audience: "PARTIES" }));
    await save({ topic: id, body: "Parole mie" }, inside);
    expect(await topics().draftList(inside)).toMatchObject([
      {
        kind: "REPLY",
        open: true,
        body: null,
        excerpt: "Parole mie",
        place: { topic: { id, title: "Fra noi" } },
      },
    ]);
    await expect(inReply(id, anna)).rejects.toMatchObject({ code: "notFound" });
    await expect(save({ topic: id, body: "Ancora" }, anna)).rejects.toMatchObject({ code: "notFound" });
    const [entry] = await topics().draftList(anna);
    expect(entry).toMatchObject({ open: false, body: "Parole mie", place: null });
    expect(JSON.stringify(entry)).not.toContain("Fra noi");
    await topics().discardDraft(anna, { id: entry?.id, version: entry?.version });
    expect(await count()).toBe(0);
  });
});

describe("what is sent takes its draft along, in the same transaction", () => {
  const replies = (more: object, viewer = anna) =>
    topics().postReply(viewer, topicId, { ...saying("Detto"), ...more });

  it("a reply; not the drafts of other places and people", async () => {
    await save({ topic: otherId, body: "Altrove" });
    await save({ topic: topicId, body: "Di Bruno" }, bruno);
    const saved = await save({ topic: topicId, body: "Quasi detto" });
    await replies({ draft: String(saved?.version) });
    expect(await inReply()).toBeNull();
    expect(await inReply(otherId)).toMatchObject({ body: "Altrove" });
    expect(await inReply(topicId, bruno)).toMatchObject({ body: "Di Bruno" });
  });

  it("not what another device has written on meanwhile, unless it says the same", async () => {
    const first = await save({ topic: topicId, body: "Uno" });
    await save({ topic: topicId, body: "Altre parole", version: first?.version });
    await replies({ draft: String(first?.version) });
    await replies({ draft: "" });
    await replies({ draft: "0" });
    await replies({ draft: ["strano"] });
    expect(await inReply()).toMatchObject({ body: "Altre parole" });
    await replies({ ...saying("Altre parole"), draft: "" });
    expect(await inReply()).toBeNull();
    // A form that says nothing of drafts sends whatever there is.
    await save({ topic: topicId, body: "Qualcosa" });
    await replies({});
    expect(await inReply()).toBeNull();
  });

  it("not when it is refused, nor what was begun after it when it is sent once more", async () => {
    const saved = await save({ topic: topicId, body: "Resta" });
    await expect(replies({ body: "x".repeat(BODY_MAX + 1) })).rejects.toMatchObject({ code: "invalid" });
    expect(await inReply()).toMatchObject({ body: "Resta" });
    const clientId = randomUUID();
    const draft = String(saved?.version);
    const sent = await replies({ ...saying("Resta", clientId), draft });
    expect(await inReply()).toBeNull();
    await save({ topic: topicId, body: "La prossima" });
    expect((await replies({ ...saying("Resta", clientId) })).number).toBe(sent.number);
    expect(await inReply()).toMatchObject({ body: "La prossima" });
    await t.platform.prisma.topic.update({ where: { id: topicId }, data: { lockedAt: new Date() } });
    await expect(replies({})).rejects.toMatchObject({ problem: { code: "topicLocked" } });
    expect(await inReply()).toMatchObject({ body: "La prossima" });
  });

  it("a change, one that changes nothing too", async () => {
    const edit = { number: 1, version: 1 };
    const saved = await save({ topic: topicId, number: 1, body: "Cambiato", postVersion: 1 });
    await save({ topic: topicId, body: "Una risposta" });
    await topics().editPost(anna, topicId, { ...edit, body: "Cambiato.", draft: String(saved?.version) });
    expect(await inEdit()).toBeNull();
    await save({ topic: topicId, number: 1, body: "Cambiato." });
    await topics().editPost(anna, topicId, { number: 1, version: 2, body: "Cambiato." });
    expect(await inEdit()).toBeNull();
    await save({ topic: topicId, number: 1, body: "Ancora" });
    await expect(
      topics().editPost(anna, topicId, { ...edit, body: "Da una finestra vecchia" }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await inEdit()).toMatchObject({ body: "Ancora" });
    expect(await inReply()).toMatchObject({ body: "Una risposta" });
  });

  it("a new topic; not the one begun in another space", async () => {
    const { slug } = await t.twinning();
    const saved = await save({ space: "forum", title: "Nuova", body: "Testo" });
    await save({ space: slug, title: "Altra", body: "Altro" });
    await topics().openTopic(anna, "forum", opening({ draft: String(saved?.version) }));
    expect(await inForm()).toBeNull();
    expect((await topics().newTopicForm(anna, slug)).draft).toMatchObject({ title: "Altra" });
  });
});

describe("a conversation that is begun", () => {
  const people = () => bruno.member?.id ?? 0;
  const inConversation = async (ids: number[], viewer = anna) =>
    (await topics().conversationForm(viewer, ids)).draft;

  it("has a draft for those it was begun for, named in whatever order, and for nobody else", async () => {
    const carla = await t.member("Carla");
    const both = `${carla.member.id},${people()}`;
    await save({ people: both, title: "Un'idea", body: "A tutti e due" });
    await save({ people: String(people()), body: "Per Bruno" });
    await save({ people: "", body: "Ancora per nessuno" });
    expect(await inConversation([people(), carla.member.id])).toMatchObject({
      title: "Un'idea",
      body: "A tutti e due",
    });
    expect(await inConversation([people()])).toMatchObject({ body: "Per Bruno", title: null });
    expect(await inConversation([])).toMatchObject({ body: "Ancora per nessuno" });
    expect(await inConversation([carla.member.id])).toBeNull();
    expect(await inConversation([people()], carla)).toBeNull();
    const list = await topics().draftList(anna);
    expect(list.map(({ kind, place, people: whom, open }) => [kind, place, whom?.names, open])).toEqual([
      ["CONVERSATION", null, [], true],
      ["CONVERSATION", null, ["Bruno"], true],
      ["CONVERSATION", null, ["Bruno", "Carla"], true],
    ]);
  });

  it("goes with what is sent, whoever was chosen besides; what another device wrote on stays", async () => {
    const first = await save({ people: String(people()), body: "Ciao" });
    await save({ people: "", body: "Altro" });
    const sent = { ...saying("Ciao Bruno"), people: [people()], begunFor: String(people()) };
    const later = await save({ people: String(people()), body: "Dal telefono", version: first?.version });
    await topics().openConversation(anna, { ...sent, draft: String(first?.version) });
    expect(await inConversation([people()])).toMatchObject({ body: "Dal telefono" });
    await topics().openConversation(anna, { ...sent, ...saying("Ecco"), draft: String(later?.version) });
    expect(await inConversation([people()])).toBeNull();
    expect(await inConversation([])).toMatchObject({ body: "Altro" });
  });
});

describe("a change that was begun", () => {
  it("says when its text was changed meanwhile", async () => {
    await save({ topic: topicId, number: 1, body: "Cambio", postVersion: 1 });
    await topics().editPost(anna, topicId, { number: 1, version: 1, body: "Altro", draft: "" });
    expect(await inEdit()).toMatchObject({ body: "Cambio", outdated: true });
  });

  it("goes where the message goes", async () => {
    const staff = await t.member("Staff", "ADMIN");
    await topics().postReply(anna, otherId, saying("Mio"));
    await save({ topic: otherId, number: 2, body: "Mio, meglio" });
    const { id } = await topics().splitTopic(staff, otherId, {
      numbers: "2",
      title: "Divisa",
      reason: "Altro tema",
    });
    expect((await topics().postSource(anna, id, 1)).draft).toMatchObject({ body: "Mio, meglio" });
    expect(await topics().draftList(anna)).toMatchObject([
      { kind: "EDIT", open: true, place: { topic: { id, title: "Divisa" }, number: 1 } },
    ]);
  });
});

describe("the list", () => {
  it("has the latest first, tells where each is, and throws away what one saw", async () => {
    await save({
      space: "forum",
      title: "Nuova",
      body: "> Citato\n\n**Mio** testo con [un rinvio](https://example.org)",
    });
    await save({ topic: topicId, number: 1, body: "Di più" });
    const reply = await save({ topic: otherId, body: "Una risposta" });
    const list = await topics().draftList(anna);
    expect(list.map(({ kind, excerpt, title, place }) => [kind, excerpt, title, place?.number])).toEqual([
      ["REPLY", "Una risposta", null, null],
      ["EDIT", "Di più", null, 1],
      ["NEW_TOPIC", "Mio testo con un rinvio", "Nuova", null],
    ]);
    const [first] = list;
    await save({ topic: otherId, body: "Scritta ancora", version: reply?.version });
    const { discardDraft } = topics();
    await expect(discardDraft(anna, { id: first?.id, version: first?.version })).rejects.toMatchObject({
      problem: { code: "draftNewer" },
    });
    const [now] = await topics().draftList(anna);
    const seen = { id: now?.id, version: String(now?.version) };
    await discardDraft(bruno, seen);
    expect(await count()).toBe(3);
    await discardDraft(anna, seen);
    await discardDraft(anna, seen);
    expect(await count()).toBe(2);
    await expect(discardDraft(GUEST, seen)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
    await expect(discardDraft(anna, { id: "x" })).rejects.toMatchObject({ code: "invalid" });
    await expect(topics().draftList(GUEST)).rejects.toMatchObject({ problem: { code: "signInFirst" } });
  });

  it("tells a reply in a conversation from one in a discussion", async () => {
    const people = [bruno.member?.id];
    const { id } = await topics().openConversation(anna, { people, ...saying("Fra noi") });
    await save({ topic: id, body: "A te sola" });
    await save({ topic: topicId, body: "A tutti" });
    const list = await topics().draftList(anna);
    expect(list.map(({ kind, place }) => [kind, place?.inConversation])).toEqual([
      ["REPLY", false],
      ["REPLY", true],
    ]);
  });

  it("is not endless", async () => {
    const { id: memberId = 0 } = anna.member ?? {};
    const spaceId = t.forumId;
    await t.platform.prisma.topic.createMany({
      data: Array.from({ length: DRAFTS_MAX }, (_, n) => ({
        spaceId,
        title: `T${n}`,
        slug: `t${n}`,
        audience: "PUBLIC" as const,
      })),
    });
    const many = await t.platform.prisma.topic.findMany({
      where: { slug: { startsWith: "t" } },
      take: DRAFTS_MAX,
    });
    await t.platform.prisma.draft.createMany({
      data: many.map(({ id }) => ({ memberId, topicId: id, body: "x" })),
    });
    expect(await count()).toBe(DRAFTS_MAX);
    await expect(save({ space: "forum", body: "Una di troppo" })).rejects.toMatchObject({
      problem: { code: "tooManyDrafts", max: DRAFTS_MAX },
    });
    await expect(save({ space: "forum", body: "Di Bruno" }, bruno)).resolves.not.toBeNull();
  });
});

it("after half a year without a word a draft is forgotten, and all of them go with their owner", async () => {
  const carla = await t.member("Carla");
  await save({ topic: topicId, body: "Vecchia" });
  await save({ topic: otherId, body: "Nuova" });
  await save({ topic: otherId, body: "Di Carla" }, carla);
  await t.platform.prisma.draft.updateMany({
    where: { topicId },
    data: { at: new Date(Date.now() - 190 * 86_400_000) },
  });
  expect(await dropOldDrafts(t.platform)()).toBe(1);
  expect(await dropOldDrafts(t.platform)()).toBe(0);
  await t.platform.prisma.member.delete({ where: { id: carla.member.id } });
  expect((await t.platform.prisma.draft.findMany()).map(({ body }) => body)).toEqual(["Nuova"]);
});

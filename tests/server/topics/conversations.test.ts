import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Viewer } from "../../../server/members/contract.ts";
import {
  ada,
  add,
  bruno,
  carla,
  id,
  idOf,
  listOf,
  open,
  opening,
  pageOf,
  peopleIn,
  refused,
  say,
  stranger,
  suspended,
  t,
  talking,
} from "./talking.ts";

talking();

describe("a conversation is opened", () => {
  it("of its people, called by their names, with its first message", async () => {
    const { topic, posts, rights, conversation, space } = await pageOf(bruno);
    expect(topic).toMatchObject({ title: "Ada Cerulli, Bruno Lai", audience: "PEOPLE", postCount: 1 });
    expect(space.kind).toBe("COMMUNITY");
    expect(posts.map(({ html }) => html)).toEqual(["<p>Ci vediamo giovedì?</p>"]);
    expect(conversation).toMatchObject({
      from: 1,
      steps: [],
      people: [{ name: "Ada Cerulli" }, { name: "Bruno Lai" }],
    });
    expect(rights).toEqual({
      writes: true,
      reacts: true,
      moderates: false,
      marksTestimonies: false,
      choosesUseful: false,
    });
  });

  it("with a subject, where one is given; of many the first names are said", async () => {
    const named = await open([bruno], { title: "  Visita  di maggio " });
    expect((await t.community.topics.topicPage(ada, named.id, 1)).topic.title).toBe("Visita di maggio");
    const many = await Promise.all(["Fabio Uno", "Gina Due", "Hugo Tre"].map((name) => t.member(name)));
    const crowd = await open([bruno, ...many]);
    const { title } = (await t.community.topics.topicPage(ada, crowd.id, 1)).topic;
    expect(title).toBe("Ada Cerulli, Bruno Lai, Fabio Uno, +2");
  });

  it("once, however often its form is sent", async () => {
    const form = opening([bruno]);
    const ways = await Promise.all(
      Array.from({ length: 8 }, () => t.community.topics.openConversation(ada, form)),
    );
    expect(new Set(ways.map((one) => one.id)).size).toBe(1);
    await refused(() => t.community.topics.openConversation(ada, { ...form, body: "Altro" }), {
      code: "conflict",
      problem: { code: "sentDifferently" },
    });
    await refused(() => t.community.topics.openConversation(ada, { ...form, people: [idOf(carla)] }), {
      problem: { code: "sentDifferently" },
    });
    const [{ id: opened } = { id: 0 }] = ways;
    await add(ada, carla, "now", opened);
    expect((await t.community.topics.openConversation(ada, form)).id).toBe(opened);
  });

  it("and the one that is there already with exactly these people is offered", async () => {
    const { existing, people } = await t.community.topics.conversationForm(ada, [idOf(bruno), idOf(ada)]);
    expect(existing?.id).toBe(id);
    expect(people.map(({ name }) => name)).toEqual(["Bruno Lai"]);
    expect((await t.community.topics.conversationForm(carla, [idOf(bruno)])).existing).toBeNull();
    const both = [idOf(bruno), idOf(await t.member())];
    expect((await t.community.topics.conversationForm(ada, both)).existing).toBeNull();
  });

  it("not with nobody, oneself, strangers, who could not answer, or too many", async () => {
    const said = (others: Viewer[], code: string, more: object = {}) =>
      refused(() => open(others, more), { code: "invalid", fields: { people: { code } } });
    await said([], "chooseSomebody");
    await said([ada], "notYourself");
    await said([], "personUnknown", { people: [999_999_999] });
    const unconfirmed = await t.member("Mai Confermato");
    await t.platform.prisma.member.update({
      where: { id: idOf(unconfirmed) },
      data: { emailConfirmedAt: null },
    });
    await said([bruno, unconfirmed], "personUnknown");
    await said([await suspended("Sospeso Uno")], "personUnreachable");
    const twenty = await Promise.all(Array.from({ length: 20 }, () => t.member()));
    await said(twenty, "tooManyPeople");
    expect(await peopleIn((await open(twenty.slice(1))).id)).toHaveLength(20);
    await refused(() => open([bruno], { who: "Carla" }), { fields: { who: { code: "chooseFromList" } } });
    await refused(() => open([bruno], { body: " " }), { code: "invalid" });
    await refused(() => open([bruno], { people: ["x"] }), { code: "invalid" });
    await refused(() => open([bruno], {}, t.community.members.guest), { problem: { code: "signInFirst" } });
    const member = { ...ada.member, suspension: { reason: "x", until: "2030-01-01" } };
    await refused(() => open([bruno], {}, { ...ada, member }), { problem: { code: "suspended" } });
  });

  it("means nobody in its first message who will not read it, and no administration", async () => {
    await refused(() => open([bruno], { body: `@[Carla](iscritto:${idOf(carla)})` }), {
      problem: { code: "mentionCannotRead" },
    });
    await t.takePart(bruno, t.forumId);
    const body = `@@[Ente](ente:${bruno.member.administration?.id})`;
    await refused(() => open([bruno], { body }), { problem: { code: "mentionNotInSpace" } });
    await t.platform.prisma.participation.deleteMany({ where: { spaceId: t.forumId } });
    const { people } = { people: await t.community.topics.mentionable(ada, id, "iscritto", "") };
    expect(people.map(({ name }) => name)).toEqual(["Bruno Lai"]);
    expect(await t.community.topics.mentionable(ada, id, "ente", "Comune")).toEqual([]);
    expect(await t.community.topics.mentionable(ada, id, "iscritto", "Carla")).toEqual([]);
  });

  it("offers those it is begun for while one writes it, and nobody else", async () => {
    const among = (people: number[], kind: "iscritto" | "ente", typed: string) =>
      t.community.topics.mentionableAmong(ada, people, kind, typed);
    expect(await among([idOf(bruno)], "iscritto", "")).toMatchObject([{ name: "Bruno Lai" }]);
    expect(await among([idOf(bruno)], "iscritto", "Carla")).toEqual([]);
    expect(await among([idOf(bruno)], "ente", "Comune")).toEqual([]);
    expect(await among([], "iscritto", "Carla")).toEqual([]);
    await refused(
      () => t.community.topics.mentionableAmong(t.community.members.guest, [1], "iscritto", "a"),
      {
        problem: { code: "signInFirst" },
      },
    );
  });
});

it("anybody in it gives it another name", async () => {
  await t.community.topics.renameConversation(bruno, id, { title: "Il tavolo di maggio" });
  const { topic } = await pageOf(ada);
  expect(topic).toMatchObject({ title: "Il tavolo di maggio", slug: "il-tavolo-di-maggio", version: 2 });
  await t.community.topics.renameConversation(ada, id, { title: "Il tavolo di maggio" });
  expect((await pageOf(ada)).topic.version).toBe(2);
  await refused(() => t.community.topics.renameConversation(ada, id, { title: "x" }), { code: "invalid" });
});

it("called by its people's names, it is called by the name of who is added too", async () => {
  expect((await pageOf(ada)).topic.title).toBe("Ada Cerulli, Bruno Lai");
  await add(bruno, carla, "now");
  const { topic } = await pageOf(ada);
  expect(topic).toMatchObject({ title: "Ada Cerulli, Bruno Lai, Carla Zanon", version: 2 });
  await t.community.topics.renameConversation(bruno, id, { title: "Il tavolo di maggio" });
  await add(bruno, stranger, "now");
  expect((await pageOf(ada)).topic.title).toBe("Il tavolo di maggio");
});

describe("the list", () => {
  it("has the latest first, with who is in it and what was said last", async () => {
    const second = await open([carla], { title: "Seconda", body: "Il primo **messaggio**" });
    expect((await listOf(ada)).slice(0, 2).map((one) => one.id)).toEqual([second.id, id]);
    await say(bruno, "Torno su");
    expect((await listOf(ada))[0]).toMatchObject({
      id,
      people: [{ name: "Bruno Lai" }],
      last: { author: { name: "Bruno Lai" }, excerpt: "Torno su" },
      unread: 1,
      isNew: false,
    });
    expect((await listOf(carla))[0]).toMatchObject({ id: second.id, unread: 1, isNew: true });
  });

  it("is paged by where a page begins, both ways", async () => {
    const one = await t.member();
    const ids: number[] = [];
    for (let n = 0; n < 45; n++) {
      const { id: next } = await open([one], { title: `Numero ${n + 1}` });
      ids.unshift(next);
    }
    const pages: number[][] = [];
    let list = await t.community.topics.conversationList(one);
    expect(list.previous).toBeNull();
    for (;;) {
      pages.push(list.conversations.map((each) => each.id));
      if (!list.next) break;
      list = await t.community.topics.conversationList(one, { after: list.next });
    }
    expect(pages.map((page) => page.length)).toEqual([20, 20, 5]);
    expect(pages.flat()).toEqual(ids);
    const back = await t.community.topics.conversationList(one, { before: list.previous ?? "" });
    expect(back.conversations.map((each) => each.id)).toEqual(pages[1]);
    const wrong = await t.community.topics.conversationList(one, { after: `x${randomUUID()}` });
    expect(wrong.conversations.map((each) => each.id)).toEqual(pages[0]);
  });
});

it("who may be written to is found by name or administration, oneself and the suspended apart", async () => {
  const { findMembers, memberPage } = t.community.members;
  const silent = await suspended("Zelinda Sospesa");
  await t.member("Zelinda Libera");
  const names = async (typed: string, by: Viewer = ada) =>
    (await findMembers(by, typed)).map(({ name }) => name);
  expect(await names("zelinda")).toEqual(["Zelinda Libera"]);
  expect(await names("cerulli")).toEqual([]);
  expect(await names("z")).toEqual([]);
  expect(await names(bruno.member.administration?.name ?? "")).toEqual(["Bruno Lai"]);
  await expect(findMembers(t.community.members.guest, "zelinda")).rejects.toMatchObject({ code: "denied" });
  expect((await memberPage(ada, idOf(silent))).reachable).toBe(false);
  expect((await memberPage(ada, idOf(bruno))).reachable).toBe(true);
});

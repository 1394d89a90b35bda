import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying, traces } from "./writing.ts";

type Member = Awaited<ReturnType<TestCommunity["member"]>>;

let t: TestCommunity;
let ada: Member;
let bruno: Member;
let carla: Member;
let stranger: Member;
let admin: Member;
let id: number;

const idOf = ({ member }: Viewer) => member?.id ?? 0;
const opening = (others: Viewer[], more: object = {}) => ({
  people: others.map(idOf),
  ...saying("Ci vediamo giovedì?"),
  ...more,
});
const open = (others: Viewer[], more: object = {}, by: Viewer = ada) =>
  t.community.topics.openConversation(by, opening(others, more));
const say = (by: Viewer, body: string) => t.community.topics.postReply(by, id, saying(body));
const add = (by: Viewer, person: Viewer, from: "now" | "start" = "now", to = id) =>
  t.community.topics.addPerson(by, to, { person: idOf(person), from });
const pageOf = (viewer: Viewer, page = 1, day: string | null = null) =>
  t.community.topics.topicPage(viewer, id, page, day);
const listOf = async (viewer: Viewer) => (await t.community.topics.conversationList(viewer)).conversations;
const peopleIn = async (topicId: number) =>
  (await t.platform.prisma.topicReader.findMany({ where: { topicId }, orderBy: { memberId: "asc" } })).map(
    ({ memberId, fromNumber }) => [memberId, fromNumber],
  );

beforeAll(async () => {
  t = await testCommunity();
  ada = await t.member("Ada Cerulli");
  bruno = await t.member("Bruno Lai");
  carla = await t.member("Carla Zanon");
  stranger = await t.member("Dario Estraneo");
  admin = await t.member("Elena Amministra", "ADMIN");
});
afterAll(() => t.close());
beforeEach(async () => {
  ({ id } = await open([bruno]));
});

const traced = async () => [
  ...(await traces(t)),
  await t.platform.prisma.topicReader.count(),
  await t.platform.prisma.conversationStep.count(),
];
async function refused(act: () => Promise<unknown>, error: object) {
  const before = await traced();
  await expect(act()).rejects.toMatchObject(error);
  expect(await traced()).toEqual(before);
}
const notFound = { code: "notFound" };

async function suspended(name: string) {
  const one = await t.member(name);
  await t.platform.prisma.suspension.create({
    data: {
      memberId: idOf(one),
      byId: idOf(admin),
      reason: "Prova",
      until: new Date(Date.now() + 86_400_000),
    },
  });
  return one;
}

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
});

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
      expect(await topics.unreadOf(viewer, { topics: [id] })).toEqual({});
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

describe("who is added later", () => {
  beforeEach(async () => {
    await say(bruno, "segreto-due");
    await say(ada, "segreto-tre");
  });

  it("reads from the next message on, if nothing else is said", async () => {
    await t.community.topics.addPerson(bruno, id, { person: idOf(carla) });
    expect(await pageOf(carla)).toMatchObject({ posts: [], conversation: { from: 4 }, page: 1, pages: 1 });
    await say(ada, "Benvenuta");
    const { posts, conversation } = await pageOf(carla);
    expect(posts.map(({ number }) => number)).toEqual([4]);
    expect(conversation?.people.map(({ name, from }) => [name, from])).toEqual([
      ["Ada Cerulli", 1],
      ["Bruno Lai", 1],
      ["Carla Zanon", 4],
    ]);
    expect(conversation?.steps).toMatchObject([
      { member: { name: "Carla Zanon" }, by: "Bruno Lai", from: 4, after: 3 },
    ]);
    expect((await pageOf(ada)).posts).toHaveLength(4);
    expect((await pageOf(ada)).topic.rules.steps).toBe(1);
  });

  it("or from the beginning; never more than who adds her reads", async () => {
    await add(ada, carla, "now");
    await say(ada, "quattro");
    await add(carla, stranger, "start");
    expect(await peopleIn(id)).toEqual([
      [idOf(ada), 1],
      [idOf(bruno), 1],
      [idOf(carla), 4],
      [idOf(stranger), 4],
    ]);
    await add(ada, admin, "start");
    expect((await pageOf(admin)).posts).toHaveLength(4);
  });

  it("gets nothing from before by page, day, change, quotation, version, source, reaction or bookmark", async () => {
    const { topics } = t.community;
    await topics.editPost(bruno, id, { number: 2, version: 2, body: "segreto-due-bis" });
    await topics.react(bruno, id, { number: 3, give: "THANKS" });
    await add(ada, carla);
    await say(ada, "quattro");
    // Things go on among the older ones.
    await topics.react(bruno, id, { number: 1, give: "AGREE" });
    await topics.removePost(ada, id, { number: 3 });
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());
    const seen = [
      await pageOf(carla),
      await pageOf(carla, 99),
      await pageOf(carla, 1, today),
      await topics.topicChanges(carla, id, 0),
      await listOf(carla),
    ];
    expect(JSON.stringify(seen)).not.toContain("segreto");
    expect((await pageOf(carla, 1, today)).found).toBe(4);
    expect((await topics.topicChanges(carla, id, 0)).posts.map(({ number }) => number)).toEqual([4]);
    for (const number of [1, 2, 3])
      for (const act of [
        () => topics.quotePost(carla, id, number),
        () => topics.postVersions(carla, id, number, 1),
        () => topics.postSource(carla, id, number),
        () => topics.react(carla, id, { number, give: "THANKS" }),
        () => topics.keepBookmark(carla, id, { number }),
        () => topics.editPost(carla, id, { number, version: 1, body: "x" }),
        () => topics.restoreVersion(carla, id, { number, version: 1, of: 2 }),
        () => topics.removePost(carla, id, { number }),
      ])
        await refused(act, notFound);
    await refused(() => topics.postReply(carla, id, saying("> [x](#messaggio-2)\n>\n> ciao")), {
      problem: { code: "unknownQuote", number: 2 },
    });
    expect((await topics.postReply(carla, id, saying("> [x](#messaggio-4)\n>\n> ciao"))).html).toContain(
      "Ada",
    );
    // What somebody else quotes of it is said now.
    await say(ada, "> [x](#messaggio-2)\n>\n> segreto-due");
    expect((await pageOf(carla)).posts.at(-1)?.html).toContain("segreto-due");
  });

  it("is not told what waits from before, in counts or in the place to go on from", async () => {
    await add(ada, carla);
    const [first] = await listOf(carla);
    expect(first).toMatchObject({ id, unread: 0, resume: null, isNew: true, last: null });
    await say(ada, "quattro");
    expect((await listOf(carla))[0]).toMatchObject({
      unread: 1,
      isNew: true,
      last: { author: { name: "Ada Cerulli" }, excerpt: "quattro" },
    });
    await t.community.topics.markRead(carla, id, { number: 1 });
    expect((await listOf(carla))[0]).toMatchObject({ id, unread: 1, resume: 4, isNew: false });
    expect((await pageOf(carla)).reading).toEqual({ number: 1, firstUnread: 4 });
  });

  it("is led to the page she begins on, in a long one", async () => {
    for (let n = 4; n <= 45; n++) await say(n % 2 ? ada : bruno, `numero ${n}`);
    await add(ada, carla);
    await say(ada, "quarantasei");
    const { page, pages, posts } = await pageOf(carla, 1);
    expect([page, pages, posts.map(({ number }) => number)]).toEqual([3, 3, [46]]);
    expect((await pageOf(ada, 2)).conversation?.steps).toEqual([]);
    expect((await pageOf(ada, 3)).conversation?.steps).toHaveLength(1);
  });

  it("not one who is in already, cannot be written to, or is the twenty-first; and by those in it alone", async () => {
    await refused(() => add(ada, bruno), { code: "conflict", problem: { code: "inAlready" } });
    await refused(() => add(ada, ada), { fields: { person: { code: "notYourself" } } });
    await refused(() => t.community.topics.addPerson(ada, id, {}), {
      fields: { person: { code: "chooseSomebody" } },
    });
    await refused(() => t.community.topics.addPerson(ada, id, { who: "Carla" }), {
      fields: { who: { code: "chooseFromList" } },
    });
    await refused(() => t.community.topics.addPerson(ada, id, { person: 999_999_999 }), {
      fields: { person: { code: "personUnknown" } },
    });
    const one = await suspended("Sospeso Due");
    await refused(() => add(ada, one), {
      fields: { person: { code: "personUnreachable", name: "Sospeso Due" } },
    });
    await refused(() => add(carla, carla), notFound);
    const crowd = await Promise.all(Array.from({ length: 18 }, () => t.member()));
    await Promise.all(crowd.map((person) => add(ada, person)));
    await refused(() => add(ada, carla), { code: "conflict", problem: { code: "conversationFull" } });
    const topic = await t.community.topics.openTopic(ada, "forum", {
      title: "Pubblica",
      audience: "PUBLIC",
      ...saying("x"),
    });
    await refused(() => add(ada, carla, "now", topic.id), notFound);
    await refused(() => t.community.topics.leaveConversation(ada, topic.id), notFound);
    await refused(() => t.community.topics.renameConversation(ada, topic.id, { title: "Altro" }), notFound);
  });

  it("once, by however many at a time; and twenty at most", async () => {
    const done = await Promise.allSettled([add(ada, carla), add(bruno, carla), add(ada, carla, "start")]);
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const crowd = await Promise.all(Array.from({ length: 20 }, () => t.member()));
    await Promise.allSettled(crowd.map((person) => add(ada, person)));
    expect(await peopleIn(id)).toHaveLength(20);
  });

  it("with many writing meanwhile, begins exactly after what was there", async () => {
    const writing = Array.from({ length: 12 }, (_, n) => say(n % 2 ? ada : bruno, `insieme ${n}`));
    await Promise.all([...writing.slice(0, 6), add(ada, carla), ...writing.slice(6)]);
    const { conversation } = await pageOf(carla);
    const [step] = conversation?.steps ?? [];
    expect(step?.from).toBe((step?.after ?? 0) + 1);
    const { posts } = await pageOf(ada);
    const versions = posts.map(({ version }) => version);
    const { version } = (
      await t.platform.prisma.activity.findFirstOrThrow({
        where: { name: "conversation.personAdded", thingId: id },
      })
    ).data as { version: number };
    expect(versions.filter((each) => each < version)).toHaveLength(step?.after ?? 0);
  });
});

describe("who leaves", () => {
  it("reads no more, and the others are told", async () => {
    await t.community.topics.leaveConversation(bruno, id);
    await expect(pageOf(bruno)).rejects.toMatchObject(notFound);
    await expect(t.community.topics.channel.join(bruno, id)).rejects.toMatchObject(notFound);
    await refused(() => say(bruno, "Ancora io"), notFound);
    await refused(() => t.community.topics.leaveConversation(bruno, id), notFound);
    expect((await listOf(bruno)).map((one) => one.id)).not.toContain(id);
    const { conversation, topic } = await pageOf(ada);
    expect(conversation?.people.map(({ name }) => name)).toEqual(["Ada Cerulli"]);
    expect(conversation?.steps).toMatchObject([
      { member: { name: "Bruno Lai" }, from: null, by: null, after: 1 },
    ]);
    expect(topic.rules.steps).toBe(1);
    expect((await listOf(ada)).find((one) => one.id === id)?.people).toEqual([]);
  });

  it("keeps neither what she kept of it nor what she wrote in it, and comes back to what is said then", async () => {
    const { topics } = t.community;
    await say(bruno, "mio-due");
    await topics.keepBookmark(bruno, id, { number: 1 });
    await topics.markRead(bruno, id, { number: 1 });
    await topics.leaveConversation(bruno, id);
    expect((await topics.bookmarkList(bruno)).bookmarks.filter(({ topic }) => topic.id === id)).toEqual([]);
    await say(ada, "tre");
    await add(ada, bruno);
    await say(ada, "quattro");
    expect((await pageOf(bruno)).posts.map(({ number }) => number)).toEqual([4]);
    expect((await pageOf(bruno)).reading).toEqual({ number: 3, firstUnread: 4 });
    await refused(() => topics.editPost(bruno, id, { number: 2, version: 2, body: "x" }), notFound);
    expect((await topics.bookmarkList(bruno)).bookmarks.filter(({ topic }) => topic.id === id)).toEqual([]);
  });

  it("the suspended too", async () => {
    const member = { ...bruno.member, suspension: { reason: "x", until: "2030-01-01" } };
    await t.community.topics.leaveConversation({ ...bruno, member }, id);
    expect(await peopleIn(id)).toEqual([[idOf(ada), 1]]);
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

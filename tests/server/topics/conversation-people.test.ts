import { beforeEach, describe, expect, it } from "vitest";
import {
  ada,
  add,
  admin,
  bruno,
  carla,
  id,
  idOf,
  listOf,
  notFound,
  pageOf,
  peopleIn,
  refused,
  say,
  stranger,
  suspended,
  t,
  talking,
} from "./talking.ts";
import { saying } from "./writing.ts";

talking();

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

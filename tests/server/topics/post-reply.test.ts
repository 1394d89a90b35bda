import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import type { Activity } from "../../../server/platform/activity.ts";
import { BODY_MAX } from "../../../server/topics/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { dice } from "./dice.ts";
import { countsOf, expectSound, reloaded, saying, traces } from "./writing.ts";

type Known = Awaited<ReturnType<TestCommunity["member"]>>;

let t: TestCommunity;
let authors: Known[];
let topicId: number;
const heard: Activity[] = [];
beforeAll(async () => {
  t = await testCommunity();
  authors = await Promise.all(Array.from({ length: 10 }, (_, i) => t.member(`Autore ${i}`)));
  t.platform.feed.onActivity((activity) => heard.push(activity));
});
afterAll(() => t.close());
beforeEach(async () => {
  topicId = (await t.twinning()).generalTopicId;
});

const reply = (viewer: Viewer, input: unknown, topic = topicId) =>
  t.community.topics.postReply(viewer, topic, input);
const author = (i: number) => authors[i % 10] as Known;

describe("a reply", () => {
  it("is answered as every reader sees it", async () => {
    const input = saying("Ciao a **tutti**\n<script>");
    const post = await reply(author(0), input);
    expect(post).toEqual({
      number: 1,
      version: 1,
      clientId: input.clientId,
      author: {
        id: author(0).member.id,
        name: "Autore 0",
        administration: author(0).member.administration?.name,
      },
      html: "<p>Ciao a <strong>tutti</strong><br />\n&lt;script&gt;</p>",
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      editedAt: null,
      removed: false,
      removedByStaff: false,
      removedAt: null,
      purged: false,
      movedTo: null,
      testimony: false,
      attached: null,
      reactions: { INTERESTING: 0, THANKS: 0, AGREE: 0 },
    });
    const { posts, topic } = await reloaded(t, topicId);
    expect(posts).toEqual([post]);
    expect(topic).toMatchObject({ version: 1, lastNumber: 1, postCount: 1, participantCount: 1 });
  });

  it("is kept as it was written, beside its HTML", async () => {
    await reply(author(0), saying("\r\n    Ciao a **tutti**\r\ne citta\u0300  "));
    const [row] = await t.platform.prisma.post.findMany({ where: { topicId } });
    expect(row?.body).toBe("    Ciao a **tutti**\ne citta\u0300");
  });

  it("is told to the topic's room and to the pages that show it, in numbers alone", async () => {
    const { spaceId } = await t.platform.prisma.topic.findUniqueOrThrow({ where: { id: topicId } });
    await reply(author(0), saying("Parole mie"));
    const { id } = await t.platform.prisma.post.findFirstOrThrow({ where: { topicId } });
    await vi.waitFor(() =>
      expect(heard).toContainEqual({
        id: expect.any(Number),
        name: "post.created",
        actorId: author(0).member.id,
        administrationId: author(0).member.administration?.id,
        spaceId,
        thing: { kind: "post", id },
        data: { topicId, number: 1, version: 1 },
        touches: [`topic:${topicId}`, `topics:${spaceId}`, "topics"],
        rooms: [`topic:${topicId}`, `space:${spaceId}`, "topics:1"],
      }),
    );
  });

  it("is signed with the administration one acts for in the space", async () => {
    const { spaceId, generalTopicId } = await t.twinning();
    const { id } = await t.platform.prisma.administration.create({
      data: { name: "Per cui agisco", slug: randomUUID() },
    });
    const acting = {
      ...author(0),
      participations: [{ spaceId, administrationId: id, role: "LEAD" as const }],
    };
    expect((await reply(acting, saying("x"), generalTopicId)).author.administration).toBe("Per cui agisco");
    expect((await reply(acting, saying("x"))).author.administration).toBe(
      author(0).member.administration?.name,
    );
    const alone: Viewer = { ...author(1), member: { ...author(1).member, administration: null } };
    expect((await reply(alone, saying("x"))).author.administration).toBeNull();
  });

  it("costs at most eight statements besides BEGIN and COMMIT", async () => {
    await reply(author(0), saying("warm"));
    // Who is told of it is a job's work, in a transaction of its own.
    const jobs = () => t.platform.prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM pgboss.job WHERE name LIKE 'notifications.%' AND state < 'completed'`;
    await expect.poll(async () => (await jobs()).length, { timeout: 15_000 }).toBe(0);
    const texts: string[] = [];
    const query = pg.Client.prototype.query;
    const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (
      this: pg.Client,
      ...args: unknown[]
    ) {
      const [first] = args as [string | { text: string }];
      texts.push(typeof first === "string" ? first : first.text);
      return Reflect.apply(query, this, args);
    } as typeof query);
    await reply(author(0), saying("counted"));
    spy.mockRestore();
    // Jobs and feed ask on their own clock.
    const own = texts.filter((text) => !/pgboss|^SELECT 1$/.test(text));
    expect(own.filter((text) => text === "BEGIN" || text === "COMMIT")).toEqual(["BEGIN", "COMMIT"]);
    expect(own.filter((text) => text !== "BEGIN" && text !== "COMMIT").length).toBeLessThanOrEqual(8);
    expect(own.join(" ")).toContain("INSERT INTO post");
  });
});

describe("side by side", () => {
  it("fifty replies by ten authors get the numbers 1 to 50 and the versions 1 to 50", async () => {
    const posts = await Promise.all(
      Array.from({ length: 50 }, (_, i) => reply(author(i), saying(`Messaggio ${i}`))),
    );
    const expected = Array.from({ length: 50 }, (_, i) => i + 1);
    expect(posts.map(({ number }) => number).sort((a, b) => a - b)).toEqual(expected);
    for (const { number, version } of posts) expect(version).toBe(number);
    expect(await countsOf(t, topicId)).toEqual({
      version: 50,
      lastNumber: 50,
      postCount: 50,
      participantCount: 10,
    });
    const { posts: page } = await reloaded(t, topicId);
    expect(page).toEqual([...posts].sort((a, b) => a.number - b.number));
    await expectSound(t, topicId);
  });

  it("the same reply twenty times is one post, and all answers are equal", async () => {
    const input = saying("Una volta sola");
    const answers = await Promise.all(Array.from({ length: 20 }, () => reply(author(0), input)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await countsOf(t, topicId)).toEqual({
      version: 1,
      lastNumber: 1,
      postCount: 1,
      participantCount: 1,
    });
    expect(
      await t.platform.prisma.activity.count({
        where: {
          name: "post.created",
          actorId: author(0).member.id,
          data: { path: ["topicId"], equals: topicId },
        },
      }),
    ).toBe(1);
  });

  it("replies sent again among others leave no hole in the numbers", async () => {
    const inputs = Array.from({ length: 12 }, (_, i) => saying(`Messaggio ${i}`));
    const sendings = dice(7).shuffled(
      inputs.flatMap((input, i) => Array.from({ length: 5 }, () => ({ input, i }))),
    );
    const answers = await Promise.all(
      sendings.map(async ({ input, i }) => ({ i, post: await reply(author(i), input) })),
    );
    for (const { i, post } of answers) expect(post).toEqual(answers.find((other) => other.i === i)?.post);
    expect(await countsOf(t, topicId)).toEqual({
      version: 12,
      lastNumber: 12,
      postCount: 12,
      participantCount: 10,
    });
    await expectSound(t, topicId);
  });

  it("participants are counted exactly while replies and removals cross", async () => {
    const { below } = dice(2018);
    const mine = new Map<number, number[]>();
    for (let round = 0; round < 6; round++) {
      await Promise.all(
        Array.from({ length: 24 }, async () => {
          const i = below(10);
          const own = mine.get(i) ?? [];
          const number = own.splice(below(own.length), 1)[0];
          mine.set(i, own);
          if (number !== undefined && below(10) < 6)
            return t.community.topics.removePost(author(i), topicId, { number });
          own.push((await reply(author(i), saying("Ci sono"))).number);
        }),
      );
      await expectSound(t, topicId);
    }
    // Down to nobody.
    const { posts } = await reloaded(t, topicId);
    await Promise.all(
      posts.map(({ number, author: { id } }) => {
        const viewer = authors.find(({ member }) => member.id === id) as Known;
        return t.community.topics.removePost(viewer, topicId, { number });
      }),
    );
    expect(await countsOf(t, topicId)).toMatchObject({ postCount: 0, participantCount: 0 });
    await expectSound(t, topicId);
  });
});

describe("sent again", () => {
  it("later, it answers the post that is there", async () => {
    const input = saying("Una volta sola");
    const first = await reply(author(0), input);
    await reply(author(1), saying("In mezzo"));
    expect(await reply(author(0), input)).toEqual(first);
    expect(await reply(author(0), { ...input, body: "\r\nUna volta sola \r\n" })).toEqual(first);
  });

  it("with another text it is a conflict, and the first stays", async () => {
    const input = saying("Prima versione");
    const first = await reply(author(0), input);
    await expect(reply(author(0), { ...input, body: "Seconda versione" })).rejects.toMatchObject({
      code: "conflict",
      problem: { code: "sentDifferently" },
    });
    const { posts, topic } = await reloaded(t, topicId);
    expect(posts).toEqual([first]);
    expect(topic.version).toBe(1);
  });

  it("after it was changed, or removed, it answers the post as it is now", async () => {
    const input = saying("Prima versione");
    const { number, version } = await reply(author(0), input);
    const edited = await t.community.topics.editPost(author(0), topicId, {
      number,
      version,
      body: "Corretta",
    });
    expect(await reply(author(0), input)).toEqual(edited);
    const removed = await t.community.topics.removePost(author(0), topicId, { number });
    expect(await reply(author(0), input)).toEqual(removed);
    expect((await reloaded(t, topicId)).posts).toHaveLength(1);
  });

  it("an id is its author's and its topic's own", async () => {
    const input = saying("Ciao");
    const other = (await t.twinning()).generalTopicId;
    const posts = [
      await reply(author(0), input),
      await reply(author(1), input),
      await reply(author(0), input, other),
    ];
    expect(posts.map(({ number }) => number)).toEqual([1, 2, 1]);
  });
});

describe("refused, and nothing is written", () => {
  it.each([
    ["missing", undefined, "required"],
    ["empty", "", "required"],
    ["white space", " \n\t ", "required"],
    ["invisible", "\u200b\u200d", "required"],
    ["too long", "x".repeat(BODY_MAX + 1), "tooLong"],
    ["a list", ["Ciao"], "wrongType"],
    ["an object", { text: "Ciao" }, "wrongType"],
    ["a number", 7, "wrongType"],
    ["null", null, "wrongType"],
    ["with NUL", "a\u0000b", "controlCharacters"],
    ["turning the direction", "a\u202eb", "bidiCharacters"],
    ["half a character", "a\ud83d", "controlCharacters"],
  ])("a text: %s", async (_what, body, code) => {
    const before = await traces(t);
    await expect(reply(author(0), { body, clientId: randomUUID() })).rejects.toMatchObject({
      code: "invalid",
      fields: { body: { code } },
    });
    expect(await traces(t)).toEqual(before);
  });

  it("an id that is no UUID, a field nobody asked for, no form at all", async () => {
    const before = await traces(t);
    for (const clientId of [undefined, "", "1", 7, [randomUUID()]])
      await expect(reply(author(0), { body: "x", clientId })).rejects.toMatchObject({
        fields: { clientId: {} },
      });
    for (const more of [{ authorId: 1 }, { number: 7 }, { html: "<b>" }])
      await expect(reply(author(0), { ...saying("x"), ...more })).rejects.toMatchObject({
        problem: { code: "unknownField" },
      });
    for (const input of [null, undefined, "x", [], [saying("x")]])
      await expect(reply(author(0), input)).rejects.toMatchObject({ problem: { code: "badForm" } });
    expect(await traces(t)).toEqual(before);
  });

  it("a guest, who is asked to sign in wherever he writes; where one may not even read, there is nothing", async () => {
    const members = await t.twinning("MEMBERS");
    const parties = await t.twinning("PARTIES");
    const before = await traces(t);
    await expect(reply(GUEST, saying("x"))).rejects.toMatchObject({
      code: "denied",
      problem: { code: "signInFirst" },
    });
    // The same whether it is there or not.
    for (const hidden of [members.generalTopicId, parties.generalTopicId, 2_147_483_647])
      await expect(reply(GUEST, saying("x"), hidden)).rejects.toMatchObject({
        problem: { code: "signInFirst" },
      });
    await expect(reply(author(0), saying("x"), parties.generalTopicId)).rejects.toMatchObject({
      code: "notFound",
    });
    expect(await traces(t)).toEqual(before);
  });

  it.each([0, -1, 2_147_483_647])("a topic that is not there: %d", async (id) => {
    await expect(reply(author(0), saying("x"), id)).rejects.toMatchObject({ code: "notFound" });
  });

  it("the longest text is taken whole", async () => {
    const body = `${"parola ".repeat(BODY_MAX / 7)}`.slice(0, BODY_MAX - 1).padEnd(BODY_MAX, "x");
    expect((await reply(author(0), saying(body))).html).toBe(`<p>${body}</p>`);
  });
});

describe("not too often", () => {
  it("thirty times a minute, and sending one reply twenty times at once is no offence", async () => {
    const strict = await testCommunity({ RATE_LIMITS: "1" });
    const { generalTopicId } = await strict.twinning();
    const anna = await strict.member();
    const send = (viewer: Viewer, input = saying("x")) =>
      strict.community.topics.postReply(viewer, generalTopicId, input);
    const input = saying("Una volta sola");
    await Promise.all(Array.from({ length: 20 }, () => send(anna, input)));
    for (let n = 0; n < 10; n++) await send(anna);
    await expect(send(anna)).rejects.toMatchObject({ code: "tooMany", retryAfter: expect.any(Number) });
    await send(await strict.member());
    expect(await countsOf(strict, generalTopicId)).toMatchObject({ postCount: 12, participantCount: 2 });
    await strict.close();
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { OPTION_MAX } from "../../../server/polls/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { saying, traces } from "../topics/writing.ts";
import { ask, asking, askingDays, inDays, shown } from "./asking.ts";

let t: TestCommunity;
let author: Viewer;
let forumTopic: number;
beforeAll(async () => {
  t = await testCommunity();
  author = await t.member("Autrice");
  const { topics } = t.community;
  const form = { title: "Prova", body: "Testo", audience: "PUBLIC", clientId: randomUUID() };
  forumTopic = (await topics.openTopic(author, "forum", form)).id;
});
afterAll(() => t.close());

const polls = () => t.platform.prisma.poll.count();

describe("a poll asked with a message", () => {
  it("is there with it: in the answer, on the page and in the room's event", async () => {
    const { number, poll } = await ask(
      t,
      author,
      forumTopic,
      asking({ until: inDays(3), choice: "MULTIPLE" }),
    );
    expect(poll).toMatchObject({
      kind: "poll",
      version: 1,
      question: "Quando ci vediamo?",
      choice: "MULTIPLE",
      voters: "PEOPLE",
      secret: false,
      voted: 0,
      settledId: null,
      options: [
        { label: "Lunedì", day: null, time: null, votes: 0 },
        { label: "Martedì", votes: 0 },
        { label: "Mercoledì", votes: 0 },
      ],
    });
    // To the end of that day in Rome.
    const ends = new Date(poll.closesAt ?? "").toLocaleString("sv-SE", { timeZone: "Europe/Rome" });
    expect(ends).toBe(`${inDays(4)} 00:00:00`);
    expect(await shown(t, GUEST, forumTopic, number)).toEqual(poll);
    const { events } = await t.community.topics.channel.changesAfter(forumTopic, 0);
    expect(events.at(-1)).toMatchObject({ name: "post.created", payload: { number, attached: poll } });
  });

  it("sent again is the same, another one is told", async () => {
    const { topics, polls: room } = t.community;
    const reply = saying("Due volte");
    const first = await topics.postReply(author, forumTopic, reply, room.pollAlong(asking()));
    const before = await polls();
    expect(await topics.postReply(author, forumTopic, reply, room.pollAlong(asking()))).toEqual(first);
    const other = room.pollAlong(asking({ question: "E dove?" }));
    await expect(topics.postReply(author, forumTopic, reply, other)).rejects.toMatchObject({
      problem: { code: "sentDifferently" },
    });
    expect(await polls()).toBe(before);
  });

  it("comes with the first message of a new discussion, once", async () => {
    const form = { title: "Con sondaggio", body: "Testo", audience: "PUBLIC", clientId: randomUUID() };
    const { topics, polls: room } = t.community;
    const open = (more = {}) => topics.openTopic(author, "forum", form, room.pollAlong(asking(more)));
    const topic = await open();
    expect(await open()).toEqual(topic);
    expect(await shown(t, GUEST, topic.id, 1)).toMatchObject({ question: "Quando ci vediamo?" });
    await expect(open({ secret: "yes" })).rejects.toMatchObject({ problem: { code: "sentDifferently" } });
  });

  it("may be among dates, with a time or without", async () => {
    const days = [inDays(2), inDays(3), inDays(3), ""];
    const { poll } = await ask(t, author, forumTopic, askingDays(days, ["", "09:30", "11:00", ""]));
    expect(poll.options).toMatchObject([
      { label: null, day: inDays(2), time: null },
      { label: null, day: inDays(3), time: "09:30" },
      { label: null, day: inDays(3), time: "11:00" },
    ]);
  });

  it("says what was typed as text, whatever it looks like", async () => {
    const { poll } = await ask(t, author, forumTopic, asking({ answers: "<b>Sì</b>\n<script>x</script>" }));
    expect(poll.options.map(({ label }) => label)).toEqual(["<b>Sì</b>", "<script>x</script>"]);
  });
});

describe("is refused, and nothing is written", () => {
  const many = (n: number) => Array.from({ length: n }, (_, i) => `Risposta ${i + 1}`).join("\n");
  it.each<[string, object, Record<string, unknown>]>([
    ["no options", asking({ answers: "" }), { answers: { code: "fewOptions", min: 2 } }],
    ["blank lines alone", asking({ answers: "\n  \n" }), { answers: { code: "required" } }],
    ["one option", asking({ answers: "Sì" }), { answers: { code: "fewOptions", min: 2 } }],
    ["21 options", asking({ answers: many(21) }), { answers: { code: "manyOptions", max: 20 } }],
    ["an option twice", asking({ answers: "Sì\nno\nSì" }), { answers: { code: "optionTwice", name: "Sì" } }],
    ["… in other letters", asking({ answers: "Sì\nSÌ" }), { answers: { code: "optionTwice", name: "SÌ" } }],
    [
      "an option that is too long",
      asking({ answers: `${"a".repeat(OPTION_MAX + 1)}\nb` }),
      { answers: { code: "optionTooLong", max: OPTION_MAX } },
    ],
    ["no question", asking({ question: " " }), { question: { code: "required" } }],
    [
      "a question that is too long",
      asking({ question: "a".repeat(201) }),
      { question: { code: "tooLong", max: 200 } },
    ],
    ["an end in the past", asking({ until: inDays(-1) }), { until: { code: "notInTwoYears" } }],
    ["an end in ten years", asking({ until: inDays(3_650) }), { until: { code: "notInTwoYears" } }],
    ["an end that is no day", asking({ until: "2026-02-30" }), { until: { code: "noDay" } }],
    ["a date in the past", askingDays([inDays(-1), inDays(1)]), { day: { code: "dayPast" } }],
    ["no date", askingDays(["", ""], ["", ""]), { day: { code: "fewOptions", min: 2 } }],
    ["a date twice", askingDays([inDays(1), inDays(1)]), { day: { code: "optionTwice" } }],
    ["no day at a time", askingDays([inDays(1), ""], ["", "09:00"]), { day: { code: "timeWithoutDay" } }],
    ["what is no time", askingDays([inDays(1), inDays(2)], ["25:00", ""]), { day: { code: "noTime" } }],
    ["what is no date", askingDays(["ieri", inDays(2)]), { day: { code: "noDay" } }],
    [
      "21 dates",
      askingDays(Array.from({ length: 21 }, (_, i) => inDays(i + 1))),
      { day: { code: "tooLong" } },
    ],
    ["another choice", asking({ choice: "ALL" }), { choice: { code: "wrongType" } }],
    [
      "administrations in the forum",
      asking({ voters: "ADMINISTRATIONS" }),
      { voters: { code: "nobodyAnswers" } },
    ],
  ])("%s", async (_what, form, fields) => {
    const before = [await traces(t), await polls()];
    await expect(ask(t, author, forumTopic, form)).rejects.toMatchObject({ code: "invalid", fields });
    expect([await traces(t), await polls()]).toEqual(before);
  });
});

describe("a poll added to a message that is there", () => {
  it("is seen by the readers by the topic's next version; one a message", async () => {
    const { topics, polls: room } = t.community;
    const { number, version } = await topics.postReply(author, forumTopic, saying("Senza"));
    const { id: postId } = await topics.ownPost(author, forumTopic, number);
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => room.openPoll(author, postId, asking())),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = tries.find((one) => one.status === "rejected") as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ problem: { code: "pollThere" } });
    const { events } = await topics.channel.changesAfter(forumTopic, version);
    expect(events).toMatchObject([
      { payload: { number, after: version, attached: { kind: "poll", voted: 0 } } },
    ]);
  });

  it("by its author alone, while it is there and its discussion open", async () => {
    const { topics, polls: room } = t.community;
    const { generalTopicId } = await t.twinning();
    const { number } = await topics.postReply(author, generalTopicId, saying("Senza"));
    const { id: postId } = await topics.ownPost(author, generalTopicId, number);
    const other = await t.member();
    const refusal = (viewer: Viewer) => expect(room.openPoll(viewer, postId, asking())).rejects;
    await refusal(other).toMatchObject({ problem: { code: "notYours" } });
    await refusal(GUEST).toMatchObject({ problem: { code: "signInFirst" } });
    const moderator = await t.member("Moderatrice", "MODERATOR");
    const lock = { change: "lock", reason: "Basta" };
    await topics.moderateTopic(moderator, generalTopicId, lock);
    await refusal(author).toMatchObject({ problem: { code: "topicLocked" } });
    await topics.moderateTopic(moderator, generalTopicId, { ...lock, change: "unlock" });
    await topics.removePost(author, generalTopicId, { number });
    await refusal(author).toMatchObject({ code: "notFound" });
  });
});

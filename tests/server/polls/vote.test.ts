import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import type { PollView } from "../../../server/polls/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { expectSound } from "../topics/writing.ts";
import { ask, asking, fiftyTimes, shown } from "./asking.ts";

let t: TestCommunity;
let author: Viewer;
let voter: Viewer;
let topicId: number;
let spaceId: number;
let poll: PollView;
let number: number;
beforeAll(async () => {
  t = await testCommunity();
  author = await t.member("Autrice");
  voter = await t.member("Votante");
});
afterAll(() => t.close());
beforeEach(async () => {
  ({ spaceId, generalTopicId: topicId } = await t.twinning());
  ({ poll, number } = await ask(t, author, topicId));
});

const option = (n: number, of = poll) => of.options[n]?.id ?? 0;
const vote = (viewer: Viewer, ...chosen: number[]) =>
  t.community.polls.vote(viewer, poll.id, { option: chosen });
const counts = async () => (await shown(t, GUEST, topicId, number))?.options.map(({ votes }) => votes);
const ballots = () => t.platform.prisma.pollBallot.count({ where: { pollId: poll.id } });
const close = (viewer = author, form: object = {}) => t.community.polls.closePoll(viewer, poll.id, form);
const endNow = () =>
  t.platform.prisma.poll.update({ where: { id: poll.id }, data: { closesAt: new Date(Date.now() - 1_000) } });

describe("a vote", () => {
  it("is counted on the page and told to the room; changed, it is another; withdrawn, it is none", async () => {
    const first = await vote(voter, option(1));
    expect(first).toMatchObject({ version: 2, voted: 1 });
    expect(await counts()).toEqual([0, 1, 0]);
    const { version } = await t.community.topics.channel.changesAfter(topicId, 0);
    await vote(voter, option(2));
    expect(await counts()).toEqual([0, 0, 1]);
    const { events } = await t.community.topics.channel.changesAfter(topicId, version);
    expect(events).toMatchObject([
      { payload: { number, after: version, attached: { id: poll.id, version: 3, voted: 1 } } },
    ]);
    // Page state and event are one.
    const told = events[0]?.payload as { attached: PollView } | undefined;
    expect(told?.attached).toEqual(await shown(t, voter, topicId, number));
    await t.community.polls.withdrawVote(voter, poll.id, {});
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await ballots()).toBe(0);
    await expectSound(t, topicId);
  });

  it("is one of a person, however often it is sent at once", async () => {
    expect(await fiftyTimes((n) => vote(voter, option(n % 3)))).toBeGreaterThan(0);
    expect(await ballots()).toBe(1);
    expect((await counts())?.reduce((sum: number, n) => sum + (n ?? 0), 0)).toBe(1);
    expect(await t.platform.prisma.ballotMark.count({ where: { ballot: { pollId: poll.id } } })).toBe(1);
    await expectSound(t, topicId);
  });

  it("of several things is replaced as a whole, whatever the haste", async () => {
    ({ poll, number } = await ask(t, author, topicId, asking({ choice: "MULTIPLE" })));
    await vote(voter, option(1), option(0));
    await expect(vote(voter, option(1), option(1))).rejects.toMatchObject({ problem: { code: "badForm" } });
    expect(await counts()).toEqual([1, 1, 0]);
    const sets = [[0, 1], [2], [1, 2]];
    await fiftyTimes((n) => vote(voter, ...(sets[n % 3] ?? []).map((one) => option(one))));
    expect(await ballots()).toBe(1);
    const last = (await counts())?.flatMap((votes, n) => (votes ? [n] : []));
    expect(sets).toContainEqual(last);
    expect((await shown(t, GUEST, topicId, number))?.voted).toBe(1);
  });

  it("again as it was changes nothing", async () => {
    await vote(voter, option(0));
    const before = await t.platform.prisma.activity.count();
    expect(await vote(voter, option(0))).toMatchObject({ version: 2 });
    await t.community.polls.withdrawVote(author, poll.id, {});
    expect(await t.platform.prisma.activity.count()).toBe(before);
  });

  it("is shown to its owner as her own", async () => {
    await vote(voter, option(1));
    const own = await t.community.polls.ownVotes(voter, spaceId, [poll.id]);
    expect(own).toEqual({ [poll.id]: { chosen: [option(1)], speaksFor: null } });
    expect(await t.community.polls.ownVote(author, poll.id)).toEqual({ chosen: [], speaksFor: null });
    expect(await t.community.polls.ownVotes(GUEST, spaceId, [poll.id])).toEqual({});
  });
});

describe("is refused, and nothing is counted", () => {
  it.each<[string, () => Promise<unknown>, object]>([
    ["a guest", () => vote(GUEST, option(0)), { problem: { code: "signInFirst" } }],
    ["for nothing", () => vote(voter), { fields: { option: { code: "chooseOption" } } }],
    [
      "for two where one is asked",
      () => vote(voter, option(0), option(1)),
      { fields: { option: { code: "oneOption" } } },
    ],
    [
      "for what is none of its options",
      () => vote(voter, 2_000_000),
      { fields: { option: { code: "foreignOption" } } },
    ],
    ["for an object", () => t.community.polls.vote(voter, poll.id, { option: [{}] }), { code: "invalid" }],
    [
      "with another field",
      () => t.community.polls.vote(voter, poll.id, { option: [option(0)], member: 1 }),
      { code: "invalid" },
    ],
  ])("%s", async (_what, attempt, refusal) => {
    await expect(attempt()).rejects.toMatchObject(refusal);
    expect(await ballots()).toBe(0);
  });

  it("for an option of another poll", async () => {
    const other = await ask(t, author, topicId, asking({ answers: "a\nb" }));
    await expect(vote(voter, option(0, other.poll))).rejects.toMatchObject({
      fields: { option: { code: "foreignOption" } },
    });
    expect(
      await t.platform.prisma.pollBallot.count({ where: { pollId: { in: [poll.id, other.poll.id] } } }),
    ).toBe(0);
  });

  it("after the end, and when its author has closed it", async () => {
    await vote(voter, option(0));
    await endNow();
    await expect(vote(voter, option(1))).rejects.toMatchObject({ problem: { code: "pollOver" } });
    await expect(t.community.polls.withdrawVote(voter, poll.id, {})).rejects.toMatchObject({
      problem: { code: "pollOver" },
    });
    expect(await counts()).toEqual([1, 0, 0]);
    ({ poll, number } = await ask(t, author, topicId));
    const closed = await close();
    expect(new Date(closed.closesAt ?? 0).getTime()).toBeLessThanOrEqual(Date.now());
    await expect(vote(voter, option(1))).rejects.toMatchObject({ problem: { code: "pollOver" } });
    expect(await close()).toEqual(closed);
  });

  it("in a closed discussion, by a suspended member, and where one may not read", async () => {
    const moderator = await t.member("Moderatrice", "MODERATOR");
    await t.community.topics.moderateTopic(moderator, topicId, { change: "lock", reason: "Basta" });
    // Those who tidy write there; votes are for nobody any more.
    for (const viewer of [voter, moderator])
      await expect(vote(viewer, option(1))).rejects.toMatchObject({ problem: { code: "pollTopicLocked" } });
    const suspension = { reason: "Prova", until: new Date(Date.now() + 60_000).toISOString() };
    const suspended = { ...voter, member: voter.member && { ...voter.member, suspension } };
    await expect(vote(suspended, option(1))).rejects.toMatchObject({ problem: { code: "suspended" } });
    const hidden = await t.twinning("PARTIES");
    const insider = await t.takePart(author, hidden.spaceId);
    ({ poll } = await ask(t, insider, hidden.generalTopicId));
    for (const viewer of [voter, GUEST]) {
      await expect(t.community.polls.pollPage(viewer, poll.id)).rejects.toMatchObject({ code: "notFound" });
      await expect(t.community.polls.pollCsv(viewer, poll.id, "it")).rejects.toMatchObject({
        code: "notFound",
      });
    }
    await expect(vote(voter, option(0))).rejects.toMatchObject({ code: "notFound" });
    expect(await ballots()).toBe(0);
  });

  it("when the message is removed; restored, the poll is there with its votes; purged, it is gone for good", async () => {
    await vote(voter, option(0));
    await t.community.topics.removePost(author, topicId, { number });
    expect(await shown(t, GUEST, topicId, number)).toBeNull();
    await expect(vote(voter, option(1))).rejects.toMatchObject({ code: "notFound" });
    await expect(t.community.polls.pollPage(voter, poll.id)).rejects.toMatchObject({ code: "notFound" });
    await t.community.topics.undoRemoval(author, topicId, { number });
    expect(await counts()).toEqual([1, 0, 0]);
  });
});

describe("the poll goes where its message goes", () => {
  it("into another discussion, and is voted there", async () => {
    const moderator = await t.member("Moderatrice", "MODERATOR");
    await vote(voter, option(0));
    const form = { numbers: String(number), title: "Altrove", reason: "Ordine" };
    // The first message opens its discussion and stays: another one before it.
    const second = await ask(t, author, topicId);
    ({ poll } = second);
    await vote(voter, option(2));
    const { id } = await t.community.topics.splitTopic(moderator, topicId, {
      ...form,
      numbers: String(second.number),
    });
    expect(await shown(t, GUEST, topicId, second.number)).toBeNull();
    expect(await shown(t, GUEST, id, 1)).toMatchObject({ id: poll.id, voted: 1 });
    await vote(author, option(1));
    expect(await shown(t, GUEST, id, 1)).toMatchObject({ version: 3, voted: 2 });
    expect((await t.community.polls.pollPage(voter, poll.id)).asked.title).toBe("Altrove");
  });
});

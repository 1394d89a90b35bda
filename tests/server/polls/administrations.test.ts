import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../../server/members/contract.ts";
import type { PollView } from "../../../server/polls/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { ask, asking, fiftyTimes, shown } from "./asking.ts";

let t: TestCommunity;
let author: Viewer;
let lead: Viewer;
let colleague: Viewer;
let contact: Viewer;
let expert: Viewer;
let topicId: number;
let spaceId: number;
let poll: PollView;
let number: number;
beforeAll(async () => {
  t = await testCommunity();
});
afterAll(() => t.close());
beforeEach(async () => {
  ({ spaceId, generalTopicId: topicId } = await t.twinning());
  author = await t.member("Autrice");
  lead = await t.takePart(await t.member("Responsabile"), spaceId, "LEAD");
  // Of the same administration.
  const other = await t.member("Collega");
  const { administration } = lead.member ?? {};
  colleague = await t.takePart(
    { ...other, member: { ...other.member, administration: administration ?? null } },
    spaceId,
    "LEAD",
  );
  contact = await t.takePart(await t.member("Referente"), spaceId, "CONTACT");
  expert = await t.takePart(await t.member("Esperta"), spaceId, "EXPERT");
  ({ poll, number } = await ask(t, author, topicId, asking({ voters: "ADMINISTRATIONS" })));
});

const option = (n: number) => poll.options[n]?.id ?? 0;
const vote = (viewer: Viewer, n: number) => t.community.polls.vote(viewer, poll.id, { option: [option(n)] });
const counts = async () => (await shown(t, author, topicId, number))?.options.map(({ votes }) => votes);
const own = (viewer: Viewer) => t.community.polls.ownVote(viewer, poll.id);
const nameOf = (viewer: Viewer) => viewer.member?.administration?.name ?? "";

describe("in a poll of administrations", () => {
  it("one vote is an administration's: any of its leads gives it, any of them changes it", async () => {
    await vote(lead, 0);
    expect(await counts()).toEqual([1, 0, 0]);
    expect(await own(colleague)).toEqual({ chosen: [option(0)], speaksFor: nameOf(lead) });
    expect(await vote(colleague, 1)).toMatchObject({ voted: 1 });
    expect(await counts()).toEqual([0, 1, 0]);
    await vote(contact, 1);
    const page = await t.community.polls.pollPage(expert, poll.id);
    expect(page.poll).toMatchObject({ voted: 2, voters: "ADMINISTRATIONS" });
    // Signed by who voted last.
    expect(page.voters).toMatchObject([
      [],
      [
        { administration: nameOf(lead), member: { name: "Collega" } },
        { administration: nameOf(contact), member: { name: "Referente" } },
      ],
      [],
    ]);
    expect(page.own).toEqual({ chosen: [], speaksFor: null });
  });

  it("fifty tries of two leads at once leave one vote", async () => {
    expect(await fiftyTimes((n) => vote(n % 2 ? lead : colleague, n % 3))).toBeGreaterThan(0);
    const { prisma } = t.platform;
    expect(await prisma.pollBallot.count({ where: { pollId: poll.id } })).toBe(1);
    expect(await prisma.ballotMark.count({ where: { ballot: { pollId: poll.id } } })).toBe(1);
    expect((await counts())?.filter(Boolean)).toEqual([1]);
  });

  it("who has no say is told so, and nothing is counted", async () => {
    const stranger = await t.member();
    const moderator = await t.member("Moderatrice", "MODERATOR");
    for (const viewer of [expert, author, stranger, moderator])
      await expect(vote(viewer, 0)).rejects.toMatchObject({ problem: { code: "pollLeadsOnly" } });
    expect(await counts()).toEqual([0, 0, 0]);
  });

  it("a contact votes where the administration has no lead, and no more once it has one", async () => {
    await vote(contact, 0);
    const lately = await t.member("Nuova");
    const administration = contact.member?.administration ?? null;
    await t.takePart({ ...lately, member: { ...lately.member, administration } }, spaceId, "LEAD");
    await expect(vote(contact, 1)).rejects.toMatchObject({ problem: { code: "pollLeadsOnly" } });
    // What was said for the administration stays said.
    expect(await counts()).toEqual([1, 0, 0]);
  });

  it("who leads no more votes no more", async () => {
    await t.platform.prisma.participation.updateMany({
      where: { spaceId, memberId: lead.member?.id ?? 0 },
      data: { until: new Date() },
    });
    await expect(vote(lead, 0)).rejects.toMatchObject({ problem: { code: "pollLeadsOnly" } });
    await vote(colleague, 0);
    expect(await counts()).toEqual([1, 0, 0]);
  });

  it("a vote outlives who gave it; a person's own vote goes with the person", async () => {
    await vote(lead, 0);
    const { poll: open } = await ask(t, author, topicId);
    const chosen = [open.options[0]?.id ?? 0];
    await t.community.polls.vote(lead, open.id, { option: chosen });
    const { prisma } = t.platform;
    const id = lead.member?.id ?? 0;
    await prisma.activity.updateMany({ where: { actorId: id }, data: { actorId: null } });
    await prisma.member.delete({ where: { id } });
    expect(await prisma.pollBallot.findMany({ where: { pollId: poll.id } })).toMatchObject([
      { memberId: null, castById: null },
    ]);
    expect(await prisma.pollBallot.count({ where: { pollId: open.id } })).toBe(0);
  });
});

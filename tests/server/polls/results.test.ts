import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import type { PollView } from "../../../server/polls/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { ask, asking, askingDays, inDays, shown } from "./asking.ts";

let t: TestCommunity;
let author: Viewer;
let voters: Viewer[];
let topicId: number;
let slug: string;
let poll: PollView;
let number: number;
beforeAll(async () => {
  t = await testCommunity({ BASE_URL: "https://agire.example.org" });
  author = await t.member("Autrice");
  voters = await Promise.all(["Ada", "Bruno", "Carla", "Dario"].map((name) => t.member(name)));
});
afterAll(() => t.close());
beforeEach(async () => {
  ({ generalTopicId: topicId, slug } = await t.twinning());
});

async function askFor(form: object) {
  ({ poll, number } = await ask(t, author, topicId, form));
}
const vote = (who: number, ...chosen: number[]) =>
  t.community.polls.vote(voters[who] ?? GUEST, poll.id, {
    option: chosen.map((n) => poll.options[n]?.id),
  });
const close = (viewer = author, form: object = {}) => t.community.polls.closePoll(viewer, poll.id, form);
const settle = (n: number, viewer = author) =>
  t.community.polls.settlePoll(viewer, poll.id, { option: poll.options[n]?.id });
const csv = (viewer: Viewer = GUEST) => t.community.polls.pollCsv(viewer, poll.id, "it");
const calendar = (viewer: Viewer = GUEST) => t.community.polls.pollCalendar(viewer, poll.id);

describe("an open poll", () => {
  it("says who chose what, for which administration at that time, on its page and as CSV", async () => {
    await askFor(asking({ choice: "MULTIPLE", answers: "Sì\nNo" }));
    await vote(0, 0);
    await vote(1, 0, 1);
    const { voters: named } = await t.community.polls.pollPage(GUEST, poll.id);
    const administration = voters.map((one) => one.member?.administration?.name);
    expect(named).toMatchObject([
      [
        { member: { name: "Ada" }, administration: administration[0] },
        { member: { name: "Bruno" }, administration: administration[1] },
      ],
      [{ member: { name: "Bruno" } }],
    ]);
    const who = (n: number) => `${voters[n]?.member?.name} (${administration[n]})`;
    expect((await csv()).split("\r\n")).toEqual([
      "\ufeffQuando ci vediamo?",
      "",
      "Opzione;Voti;Percentuale (%);Chi ha votato",
      `Sì;2;100;${who(0)}, ${who(1)}`,
      `No;1;50;${who(1)}`,
      "",
      "Persone che hanno votato;2",
      "",
    ]);
    // What travels to every reader names nobody.
    expect(JSON.stringify(await shown(t, GUEST, topicId, number))).not.toContain("Ada");
  });

  it("as CSV is no program for a spreadsheet", async () => {
    const answers = `=HYPERLINK("http://x")\n+1\n-1\n@SUM(A1)\n|cmd\nuno; due\ndetto "tre"`;
    await askFor(asking({ question: "=1+1", answers }));
    const rows = (await csv()).slice(1).split("\r\n");
    expect(rows[0]).toBe("'=1+1");
    expect(rows.slice(3, 10).map((row) => row.replace(/;0;0;$/, ""))).toEqual([
      `"'=HYPERLINK(""http://x"")"`,
      "'+1",
      "'-1",
      "'@SUM(A1)",
      "'|cmd",
      '"uno; due"',
      '"detto ""tre"""',
    ]);
  });
});

describe("an anonymous poll", () => {
  beforeEach(() => askFor(asking({ secret: "yes" })));

  it("shows nothing but how many voted, until three did", async () => {
    await vote(0, 0);
    await vote(1, 1);
    expect(await shown(t, GUEST, topicId, number)).toMatchObject({
      voted: 2,
      options: [{ votes: null }, { votes: null }, { votes: null }],
    });
    expect(await csv()).toContain("Lunedì;Si vede da tre voti in poi;\r\n");
    await vote(2, 1);
    expect(await shown(t, GUEST, topicId, number)).toMatchObject({
      voted: 3,
      options: [{ votes: 1 }, { votes: 2 }, { votes: 0 }],
    });
    await t.community.polls.withdrawVote(voters[0] as Viewer, poll.id, {});
    expect((await shown(t, GUEST, topicId, number))?.options[1]?.votes).toBeNull();
  });

  it("never says who chose what: in page, event, CSV, activities, nor more than needed in the database", async () => {
    for (const n of [0, 1, 2]) await vote(n, n % 2);
    const page = await t.community.polls.pollPage(author, poll.id);
    expect(page.voters).toBeNull();
    const { events } = await t.community.topics.channel.changesAfter(topicId, 0);
    for (const said of [JSON.stringify([page, events]), await csv(author)])
      expect(said).not.toMatch(/Ada|Bruno|Carla|Comune di (?!.*Autrice)[0-9a-f]{8}(?=.*Ada)/);
    const ids = poll.options.map(({ id }) => id);
    const acts = await t.platform.prisma.activity.findMany({
      where: { thingKind: "poll", thingId: poll.id },
    });
    expect(acts.map(({ name }) => name)).toEqual(["poll.opened", ...Array(3).fill("poll.changed")]);
    for (const { data } of acts) {
      expect(Object.keys(data as object).sort()).toEqual(["number", "topicId", "version"]);
      expect(ids).not.toContain(data);
    }
    const kept = await t.platform.prisma.pollBallot.findMany({ where: { pollId: poll.id } });
    for (const ballot of kept) expect(ballot).toMatchObject({ spokeForId: null, castById: null });
  });
});

describe("a poll that is over", () => {
  it("is closed by its author, or for a reason by who keeps order, which is in the log", async () => {
    await askFor(asking());
    const moderator = await t.member("Moderatrice", "MODERATOR");
    const refused = (viewer: Viewer, form?: object) => expect(close(viewer, form)).rejects;
    await refused(voters[0] as Viewer).toMatchObject({ problem: { code: "pollNotYours" } });
    await refused(GUEST).toMatchObject({ problem: { code: "signInFirst" } });
    await refused(moderator).toMatchObject({ fields: { reason: { code: "required" } } });
    await close(moderator, { reason: "È già deciso" });
    const { entries } = await t.community.topics.tidyingLog(moderator, slug, null);
    expect(entries[0]).toMatchObject({
      act: "poll.closed",
      reason: "È già deciso",
      number,
      by: { name: "Moderatrice" },
    });
  });

  it("with a tie is decided by its author among those with most votes, again if need be", async () => {
    await askFor(askingDays([inDays(5), inDays(6), inDays(7)]));
    await vote(0, 0);
    await vote(1, 1);
    await expect(settle(0)).rejects.toMatchObject({ problem: { code: "pollNotOver" } });
    await close();
    await expect(calendar()).rejects.toMatchObject({ code: "notFound" });
    await expect(settle(2)).rejects.toMatchObject({ fields: { option: { code: "notLeading" } } });
    await expect(settle(0, voters[0])).rejects.toMatchObject({ problem: { code: "pollNotYours" } });
    await settle(0);
    expect(await shown(t, GUEST, topicId, number)).toMatchObject({ settledId: poll.options[0]?.id });
    await settle(1);
    expect(await calendar()).toContain(`DTSTART;VALUE=DATE:${inDays(6).replaceAll("-", "")}`);
  });

  it("gives the chosen date to a calendar, an hour of the clocks in Rome, always under the same name", async () => {
    const day = `${new Date().getFullYear() + 1}-07-10`;
    await askFor(askingDays([day, inDays(7)], ["09:30", ""], { question: "Visita; a Lecce, di nuovo?" }));
    await vote(0, 0);
    await expect(calendar()).rejects.toMatchObject({ code: "notFound" });
    await close();
    const said = await calendar();
    expect(await calendar()).toBe(said);
    const parsed = new ICAL.Component(ICAL.parse(said));
    const [zone] = parsed.getAllSubcomponents("vtimezone");
    expect(zone?.getFirstPropertyValue("tzid")).toBe("Europe/Rome");
    ICAL.TimezoneService.register(new ICAL.Timezone(zone as ICAL.Component));
    const event = new ICAL.Event(parsed.getFirstSubcomponent("vevent") as ICAL.Component);
    expect(event.summary).toBe("Visita; a Lecce, di nuovo?");
    expect(event.uid).toBe(`sondaggio-${poll.id}@agire.example.org`);
    expect(event.startDate.toString()).toBe(`${day}T09:30:00`);
    expect(event.startDate.zone?.tzid).toBe("Europe/Rome");
    expect(said).toMatch(/\r\nDTSTAMP:\d{8}T\d{6}Z\r\n/);
    // Summer time.
    expect(event.startDate.toJSDate().toISOString()).toBe(`${day}T07:30:00.000Z`);
    expect(event.duration.toSeconds()).toBe(3_600);
    expect(event.component.getFirstPropertyValue("url")).toBe(
      `https://agire.example.org/discussioni/${topicId}?messaggio=${number}#messaggio-${number}`,
    );
    // RFC 5545: no line is longer than 75 bytes.
    for (const row of said.split("\r\n")) expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
  });

  it("among words has nothing for a calendar", async () => {
    await askFor(asking());
    await vote(0, 0);
    await close();
    await expect(calendar()).rejects.toMatchObject({ code: "notFound" });
  });

  it("goes for good with the text of its message", async () => {
    await askFor(asking());
    await vote(0, 0);
    await t.community.topics.removePost(author, topicId, { number });
    await t.platform.prisma.post.updateMany({
      where: { topicId, number },
      data: { removedAt: new Date(Date.now() - 40 * 86_400_000) },
    });
    const { purgeRemoved } = await import("../../../server/topics/purge-removed.ts");
    await purgeRemoved(t.platform)();
    expect(await t.platform.prisma.poll.count({ where: { id: poll.id } })).toBe(0);
    expect(await t.platform.prisma.post.findFirst({ where: { topicId, number } })).toMatchObject({
      attached: null,
    });
  });
});

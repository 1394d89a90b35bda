import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PollView } from "../../server/polls/contract.ts";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import { complaintOf, formWith, textOf } from "../support/read-html.ts";
import type { Answer, Visitor } from "../support/visitor.ts";

let house: House;
let ada: HouseMember;
let bruno: HouseMember;
let author: Visitor;
let voter: Visitor;
let topic: HouseTopic;

beforeAll(async () => {
  house = await openHouse();
  ada = await house.member("Ada Cerulli");
  bruno = await house.member("Bruno Sanna");
  author = await house.signedIn(ada);
  voter = await house.signedIn(bruno);
  topic = await house.topic(ada, { title: "Con sondaggi" });
});
afterAll(() => house.close());

const mainOf = (answer: Answer) => textOf(/<main[\s\S]*<\/main>/.exec(answer.text)?.[0] ?? "");
const asked = {
  question: "Quando ci vediamo?",
  among: "WORDS",
  answers: "Lunedì\nMartedì",
  choice: "SINGLE",
};

async function ask(more: object = {}, at = topic) {
  const { topics, polls } = house.community;
  const along = polls.pollAlong({ ...asked, voters: "PEOPLE", ...more });
  const reply = { body: "Un sondaggio", clientId: randomUUID() };
  return (await topics.postReply(ada.viewer, at.id, reply, along)).attached as PollView;
}

describe("by plain forms alone", () => {
  test("a message is sent, a poll added to it, voted, the vote changed and taken back, the poll closed", async () => {
    const reply = { intent: "reply", body: "Ci vediamo?", clientId: randomUUID(), next: "poll" };
    expect((await author.get(`${topic.path}?pagina=1`)).text).toMatch(
      /<noscript>(?:(?!<\/noscript>).)*name="next"[^>]*value="poll"/,
    );
    const sent = await author.post(topic.path, reply);
    expect(sent.status).toBe(302);
    const at = sent.headers.location ?? "";
    expect(at).toMatch(/\/messaggi\/2\/sondaggio$/);
    // Wrong at first: what was typed stands in the form again.
    const wrong = await author.post(at, { ...asked, answers: "Lunedì", voters: "PEOPLE" });
    expect(wrong.status).toBe(422);
    expect(complaintOf(wrong.text)).toContain("Servono almeno 2 opzioni");
    expect(formWith(wrong.text, "question").get("answers")).toBe("Lunedì");
    const added = await author.post(at, { ...asked, voters: "PEOPLE" });
    expect(added.status).toBe(302);
    const page = await author.get(`${topic.path}?pagina=1`);
    expect(mainOf(page)).toContain("Quando ci vediamo?");
    const [, poll = ""] = /action="(\/sondaggi\/\d+)"/.exec(page.text) ?? [];
    const [first, second] = [...page.text.matchAll(/name="option" value="(\d+)"/g)].map(([, id = ""]) => id);

    const vote = (fields: Record<string, string>) => voter.post(poll, fields);
    const voted = await vote({ intent: "vote", option: first ?? "" });
    expect(voted.status).toBe(302);
    expect(voted.headers.location).toBe(`/discussioni/${topic.id}?messaggio=2#messaggio-2`);
    const seen = await voter.get(`${topic.path}?pagina=1`);
    expect(mainOf(seen)).toMatch(/1 voto, 100%.*0 voti, 0%.*Cambia il voto/);
    expect(seen.text).toMatch(
      new RegExp(`name="option"[^>]*checked=""[^>]*value="${first}"|value="${first}"[^>]*checked`),
    );
    await vote({ intent: "vote", option: second ?? "" });
    expect(mainOf(await voter.get(`${topic.path}?pagina=1`))).toMatch(/0 voti, 0%.*1 voto, 100%/);
    // The button stands among the options, which come along.
    await vote({ intent: "withdraw", option: second ?? "" });
    expect(mainOf(await voter.get(poll))).toContain("Ancora nessun voto");

    const nothing = await vote({ intent: "vote" });
    expect(nothing.status).toBe(422);
    expect(mainOf(nothing)).toContain("Scegli prima che cosa votare.");
    expect((await author.post(poll, { intent: "close" })).status).toBe(302);
    expect(mainOf(await voter.get(poll))).toContain("Sondaggio chiuso");
    const late = await vote({ intent: "vote", option: first ?? "" });
    expect(late.status).toBe(403);
    expect(mainOf(late)).toContain("Il sondaggio è chiuso");
  });

  test("a new discussion leads on to its poll", async () => {
    const fields = {
      title: "Nuova",
      body: "Testo",
      audience: "PUBLIC",
      clientId: randomUUID(),
      next: "poll",
    };
    const sent = await author.post("/discussioni/nuova/forum", fields);
    expect(sent.headers.location).toMatch(/^\/discussioni\/\d+\/messaggi\/1\/sondaggio$/);
    // To who did not write it there is nothing to add to.
    expect((await voter.get(sent.headers.location ?? "")).status).toBe(403);
    expect((await house.guest().get(sent.headers.location ?? "")).headers.location).toMatch(/^\/accedi/);
  });
});

test("a guest's finished page shows a vote at once, and how to come to vote", async () => {
  const own = await house.topic(ada);
  const poll = await ask({}, own);
  const guest = house.guest();
  const at = `${own.path}?pagina=1`;
  for (let n = 0; n < 2; n++) expect(mainOf(await guest.get(at))).toContain("Ancora nessun voto");
  await voter.post(`/sondaggi/${poll.id}`, { intent: "vote", option: String(poll.options[0]?.id) });
  await expect
    .poll(async () => mainOf(await guest.get(at)), { timeout: 2_000 })
    .toMatch(/1 voto, 100%.*Accedi per votare.*1 persona ha votato/);
});

test("fifty votes of one person at once are one", async () => {
  const poll = await ask();
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      voter.post(`/sondaggi/${poll.id}`, {
        intent: "vote",
        option: String(poll.options[n % 2]?.id),
        live: "1",
      }),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  const { rows } = await house.pool.query(
    "SELECT count(*)::int AS n FROM poll_ballot_mark k JOIN poll_ballot b ON b.id = k.ballot_id WHERE b.poll_id = $1",
    [poll.id],
  );
  expect(rows).toEqual([{ n: 1 }]);
});

describe("files", () => {
  test("the results, for a spreadsheet", async () => {
    const poll = await ask({ question: "Che giorno?" });
    const csv = await house.guest().get(`/sondaggi/${poll.id}/risultati.csv`);
    expect(csv.status).toBe(200);
    expect(csv.headers).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="sondaggio-${poll.id}.csv"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    });
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.text).toContain("Che giorno?\r\n");
  });

  test("the chosen date, once there is one", async () => {
    const day = `${new Date().getFullYear() + 1}-05-04`;
    const days = { among: "DAYS", answers: "", day: [day, `${day.slice(0, 4)}-05-05`], time: ["10:00", ""] };
    const poll = await ask(days);
    const file = () => house.guest().get(`/sondaggi/${poll.id}/data.ics`);
    const early = await file();
    expect([early.status, early.headers["content-type"]]).toEqual([404, "text/plain; charset=utf-8"]);
    expect(early.text).toBe("In questo sondaggio una data scelta non c'è, o non c'è ancora.");
    await voter.post(`/sondaggi/${poll.id}`, { intent: "vote", option: String(poll.options[0]?.id) });
    await author.post(`/sondaggi/${poll.id}`, { intent: "close" });
    const { status, headers, text } = await file();
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(text).toContain(`DTSTART;TZID=Europe/Rome:${day.replaceAll("-", "")}T100000`);
    const page = mainOf(await house.guest().get(`/sondaggi/${poll.id}`));
    expect(page).toContain("Metti in calendario");
  });

  test("are for who may read the discussion alone", async () => {
    const { slug, spaceId } = await house.twinning("PARTIES");
    await house.takePart(ada, spaceId);
    const hidden = await house.topic(ada, { space: slug, audience: "PARTIES" });
    const poll = await ask({}, hidden);
    for (const who of [house.guest(), voter])
      for (const what of ["", "/voti", "/risultati.csv", "/data.ics"])
        expect((await who.get(`/sondaggi/${poll.id}${what}`)).status).toBe(404);
    expect((await author.get(`/sondaggi/${poll.id}/risultati.csv`)).status).toBe(200);
    for (const id of ["0", "abc", "999999", "2147483648", "%00"])
      for (const what of ["", "/voti", "/risultati.csv", "/data.ics"])
        expect((await author.get(`/sondaggi/${id}${what}`)).status).toBe(404);
  });
});

test("nobody learns from any answer who voted what in an anonymous poll", async () => {
  const poll = await ask({ secret: "yes" });
  const third = await house.member("Carla Deiana");
  const visitors = [voter, author, await house.signedIn(third)];
  for (const [n, one] of visitors.entries())
    await one.post(`/sondaggi/${poll.id}`, { intent: "vote", option: String(poll.options[n % 2]?.id) });
  for (const what of ["", "/voti", "/risultati.csv"]) {
    const { text } = await house.guest().get(`/sondaggi/${poll.id}${what}`);
    expect(text).not.toContain("Bruno Sanna");
    expect(text).not.toContain("Carla Deiana");
  }
  expect(mainOf(await voter.get(`/sondaggi/${poll.id}`))).toContain("Nessuno vede chi ha votato cosa.");
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, type HouseMember, openHouse, PASSWORD } from "../support/house.ts";
import { complaintOf, formWith, textOf } from "../support/read-html.ts";
import type { Visitor } from "../support/visitor.ts";

// Forms sent without JavaScript after the session ended: what was typed comes back with a sign-in in the same form.

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** What a browser sends: the fields of the form that came back, with what the person types into them. */
async function sendAgain(person: Visitor, path: string, html: string, typed: Record<string, string>) {
  const form = formWith(html, "signInPassword");
  return person.post(path, { ...Object.fromEntries(form), ...typed });
}

/** Signed in, with what a form needs; then out. */
async function out(member: HouseMember) {
  const person = await house.signedIn(member);
  await person.post("/esci");
  return person;
}

const forms = {
  async "the texts of a twinning"() {
    const { slug, spaceId } = await house.twinning();
    const lead = await house.member();
    await house.takePart(lead, spaceId, "LEAD");
    const path = `/gemellaggi/${slug}/modifica`;
    const page = await (await house.signedIn(lead)).get(path);
    const fields = { ...Object.fromEntries(formWith(page.text, "summary")), summary: "Riscritto a lungo." };
    // What a select says stands in its options.
    const choices = { state: "RUNNING", visibility: "PUBLIC" };
    return {
      member: lead,
      path,
      fields: { ...fields, ...choices, offering: lead.viewer.member?.administration?.name ?? "" },
      after: `/gemellaggi/${slug}`,
      says: "Riscritto a lungo.",
    };
  },
  async "a presentation of oneself"() {
    const member = await house.member();
    const fields = {
      intent: "profile",
      name: member.name,
      bio: "Mi occupo di archivi.",
      addressForm: "FEMININE",
    };
    return {
      member,
      path: "/profilo",
      fields: { ...fields, language: "it" },
      after: "/profilo?salvato=1",
      says: "Mi occupo di archivi.",
    };
  },
  async "why somebody is suspended"() {
    const [moderator, other] = [await house.member("Moderatrice", "MODERATOR"), await house.member()];
    const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const path = `/iscritti/${other.id}`;
    const fields = { intent: "suspend", reason: "Ha scritto cose che non si scrivono.", until };
    return { member: moderator, path, fields, after: path, says: fields.reason };
  },
  async "an invitation"() {
    const { slug, spaceId } = await house.twinning();
    const lead = await house.member();
    await house.pool.query(
      "INSERT INTO twinning_party (twinning_id, administration_id, side) SELECT id, $2, 'OFFERING' FROM twinning WHERE space_id = $1",
      [spaceId, lead.administrationId],
    );
    await house.takePart(lead, spaceId, "LEAD");
    const path = `/gemellaggi/${slug}/partecipanti`;
    const email = `${randomUUID()}@example.org`;
    const fields = {
      intent: "invite",
      email,
      administrationId: String(lead.administrationId),
      role: "EXPERT",
    };
    return { member: lead, path, fields, after: path, says: email };
  },
  async "a new discussion"() {
    const member = await house.member();
    const fields = {
      title: "Aperta tardi",
      body: "Scritta a lungo.",
      audience: "PUBLIC",
      clientId: randomUUID(),
    };
    const after = expect.stringMatching(/^\/discussioni\/\d+\/aperta-tardi$/);
    return { member, path: "/discussioni/nuova/forum", fields, after, says: "Scritta a lungo." };
  },
  async "a reply"() {
    const member = await house.member();
    const { path } = await house.topic(member);
    const fields = { intent: "reply", body: "Una risposta lunga.", clientId: randomUUID() };
    return { member, path, fields, after: `${path}?pagina=1#messaggio-2`, says: "Una risposta lunga." };
  },
  async "a change of a message"() {
    const member = await house.member();
    const topic = await house.topic(member);
    const path = `${topic.path}?modifica=1`;
    const page = await (await house.signedIn(member)).get(path);
    const fields = { ...Object.fromEntries(formWith(page.text, "version")), body: "Detto meglio." };
    return { member, path, fields, after: `${topic.path}?pagina=1#messaggio-1`, says: "Detto meglio." };
  },
};

describe("is kept, and goes out together with the sign-in:", () => {
  test.each(Object.entries(forms))("%s", async (_, prepare) => {
    const { member, path, fields, after, says } = await prepare();
    const person = await out(member);
    const refused = await person.post(path, fields);
    expect(refused.status).toBe(403);
    expect(complaintOf(refused.text)).toContain("devi prima accedere");

    const typo = { signInEmail: member.email, signInPassword: "non è questa" };
    const wrong = await sendAgain(person, path, refused.text, typo);
    expect(wrong.status).toBe(422);
    expect(complaintOf(wrong.text)).toContain("non corrispondono");
    expect(wrong.text).not.toContain("non è questa");
    expect(formWith(wrong.text, "signInPassword").get("signInEmail")).toBe(member.email);

    const sent = await sendAgain(person, path, wrong.text, { signInPassword: PASSWORD });
    expect([sent.status, sent.headers.location]).toEqual([302, after]);
    expect(sent.headers["set-cookie"]?.[0]).toMatch(/^agire_session=[^;]+; HttpOnly/);
    expect(textOf((await person.follow(sent)).text)).toContain(says);
  });
});

test("a mistake in the form is said to who is in by then, and the form is there", async () => {
  const member = await house.member();
  const person = await out(member);
  const fields = { intent: "profile", name: "", bio: "Resta qui.", addressForm: "FEMININE", language: "it" };
  const refused = await person.post("/profilo", fields);
  const credentials = { signInEmail: member.email, signInPassword: PASSWORD };
  const mended = await sendAgain(person, "/profilo", refused.text, credentials);
  expect(mended.status).toBe(422);
  const form = formWith(mended.text, "bio");
  expect([form.get("bio"), form.has("signInPassword")]).toEqual(["Resta qui.", false]);
  const saved = await person.post("/profilo", {
    ...Object.fromEntries(form),
    name: "Con un nome",
    language: "it",
  });
  expect(saved.headers.location).toBe("/profilo?salvato=1");
});

test("who signs in as somebody else sends nothing in another's name", async () => {
  const [ada, bea] = [await house.member("Ada"), await house.member("Bea")];
  const topic = await house.topic(ada);
  const person = await out(ada);
  const reply = { intent: "reply", body: "Di Ada.", clientId: randomUUID(), writer: String(ada.id) };
  const asBea = await person.post(topic.path, { ...reply, signInEmail: bea.email, signInPassword: PASSWORD });
  expect(asBea.status).toBe(409);
  expect(complaintOf(asBea.text)).toContain("Ora sei dentro come Bea");
  expect(formWith(asBea.text, "body").get("body")).toBe("Di Ada.");
  expect((await person.get(topic.path)).text).not.toContain("Di Ada.");
});

test("a new password typed meanwhile is never sent back, and this device stays in", async () => {
  const member = await house.member();
  const person = await out(member);
  const next = "tutt'altra frase, più lunga";
  const refused = await person.post("/profilo", {
    intent: "password",
    currentPassword: PASSWORD,
    password: next,
  });
  expect(refused.status).toBe(403);
  expect(refused.text).not.toContain("tutt&#x27;altra");
  const sent = await person.post("/profilo", {
    intent: "password",
    currentPassword: PASSWORD,
    password: next,
    signInEmail: member.email,
    signInPassword: PASSWORD,
  });
  expect(sent.headers.location).toBe("/profilo?salvato=1");
  expect((await person.follow(sent)).status).toBe(200);
});

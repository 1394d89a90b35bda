import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import type { Visitor } from "../support/visitor.ts";

let house: House;
let ada: HouseMember;
let member: Visitor;
let topic: HouseTopic;
beforeAll(async () => {
  house = await openHouse();
  ada = await house.member("Ada");
  member = await house.signedIn(ada);
  topic = await house.topic(ada, { title: "Una discussione" });
});
afterAll(() => house.close());

const save = async (fields: Record<string, string>, by = member) => {
  const answer = await by.post("/bozze/salva", fields);
  return { status: answer.status, ...JSON.parse(answer.text) };
};

test("a draft is saved, stands in its page and in the list, and is thrown away there", async () => {
  const place = { topic: String(topic.id) };
  const first = await save({ ...place, body: "Parole mie & <b>sue</b>" });
  expect(first).toEqual({ status: 200, version: expect.any(Number) });
  const stale = await save({ ...place, body: "Altre" });
  expect(stale).toMatchObject({
    status: 409,
    problem: { code: "draftChanged", body: "Parole mie & <b>sue</b>" },
  });
  expect((await member.get(topic.path)).text).toContain("Parole mie &amp; &lt;b&gt;sue&lt;/b&gt;</textarea>");
  expect((await house.guest().get(topic.path)).text).not.toContain("Parole mie");

  const list = await member.get("/bozze");
  expect(list.status).toBe(200);
  expect(list.text).toContain("Una discussione");
  const [id] = /(?<=name="id" value=")\d+/.exec(list.text) ?? [];
  const seen = { id: id ?? "", version: String(first.version) };
  const second = await save({ ...place, body: "Parole mie, ancora", version: seen.version });
  expect((await member.post("/bozze", seen)).status).toBe(409);
  expect((await member.post("/bozze", { ...seen, version: String(second.version) })).status).toBe(302);
  expect((await member.get("/bozze")).text).not.toContain("Parole mie");
});

test("what is wrong is refused, and a guest keeps nothing here", async () => {
  const before = await house.contents();
  expect(await save({ topic: String(topic.id), body: "a" }, house.guest())).toMatchObject({
    status: 403,
    problem: { code: "signInFirst" },
  });
  expect((await save({ topic: "999999", body: "a" })).status).toBe(404);
  const wrong: Record<string, string>[] = [
    { topic: "x", body: "a" },
    { body: "a" },
    { topic: "1", body: "a", other: "1" },
    { people: "1, 2", body: "a" },
    { people: "1,1".repeat(400), body: "a" },
    { people: "1", topic: "1", body: "a" },
  ];
  for (const fields of wrong) expect((await save(fields)).status).toBe(422);
  expect((await save({ topic: String(topic.id), body: "x".repeat(20_001) })).status).toBe(422);
  const guest = await house.guest().get("/bozze");
  expect([guest.status, guest.headers.location]).toEqual([302, "/accedi?torna=%2Fbozze"]);
  expect((await house.guest().post("/bozze", { id: "1", version: "1" })).status).toBe(403);
  expect(await house.contents()).toEqual(before);
});

test("a save takes three statements besides the session, two of them to ask whether it may", async () => {
  const count = house.proxy.count();
  await save({ topic: String(topic.id), body: "Contata", window: randomUUID(), turn: "1" });
  const run = count.stop().filter((said) => !/pgboss|^SELECT 1$|^LISTEN/.test(said));
  expect(run.map((said) => (/rate_limit/.test(said) ? "rate limit" : said))).toEqual([
    "session_viewer",
    "topic_gate",
    "rate limit",
    "draft_write",
  ]);
});

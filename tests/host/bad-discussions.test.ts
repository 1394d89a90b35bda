import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse } from "../support/house.ts";
import { jobsAtRest } from "../support/jobs-at-rest.ts";
import { type LoopMeter, loopMeter } from "../support/loop-meter.ts";
import { textOf } from "../support/read-html.ts";
import type { Visitor } from "../support/visitor.ts";
import { badTidying } from "./bad-tidying.ts";
import { badWriting } from "./bad-writing.ts";
import { TalkStage } from "./talk-stage.ts";

// What discussions are asked and cannot do: each is said in a clear sentence, nothing is written, nobody waits.

const MAX_HELD_MS = 100;
const TRIES = 3;

let meter: LoopMeter;
let house: House;
const visitors: Record<string, Visitor> = {};
const stage = new TalkStage();
const { topics, slugs } = stage;

beforeAll(async () => {
  meter = loopMeter();
  house = await openHouse(meter.variables);
  const lead = await house.member("Lea Guida");
  const bruno = await house.member("Bruno Lai");
  const stranger = await house.member("Sara Fuori");
  Object.assign(stage.people, { lead, bruno, stranger });
  const own = await house.twinning();
  const foreign = await house.twinning();
  Object.assign(slugs, { own: own.slug, foreign: foreign.slug });
  await house.takePart(lead, own.spaceId, "LEAD");
  await house.takePart(bruno, own.spaceId);
  const carla = await house.member("Carla Dentro");
  await house.takePart(carla, own.spaceId);
  topics.general = own.general;
  topics.open = await house.topic(bruno, { space: own.slug });
  topics.other = await house.topic(bruno, { space: own.slug });
  topics.reserved = await house.topic(lead, { space: own.slug, audience: "PARTIES" });
  topics.chosen = await house.topic(lead, { space: own.slug, audience: "CHOSEN", readers: [carla.id] });
  topics.foreign = await house.topic(stranger, { space: foreign.slug });
  topics.locked = await house.topic(bruno, { space: own.slug });
  await house.community.topics.moderateTopic(lead.viewer, topics.locked.id, {
    change: "lock",
    reason: "Una prova",
  });
  // Message 2 of each is Bruno's, 3 was his and is removed.
  for (const topic of [topics.open, topics.other]) {
    await house.post(bruno, topic);
    await house.community.topics.removePost(bruno.viewer, topic.id, {
      number: await house.post(bruno, topic),
    });
  }
  visitors.lead = await house.signedIn(lead);
  visitors.bruno = await house.signedIn(bruno);
  visitors.stranger = await house.signedIn(stranger);
  visitors.guest = house.guest();
  for (const visitor of Object.values(visitors)) await visitor.get(topics.open.path);
  // What is told of the messages written here is written too.
  await jobsAtRest(house.pool);
});
afterAll(async () => {
  await house.close();
  meter.close();
});

describe.each([...badWriting(stage), ...badTidying(stage)])("$what", ({ by, to, fields, says }) => {
  test("is refused in a sentence, writes nothing and holds up nobody", async () => {
    const before = await house.contents();
    let least = Number.POSITIVE_INFINITY;
    for (let n = 0; n < TRIES && least > MAX_HELD_MS; n++)
      least = Math.min(
        least,
        await meter.during(house.app.pid, async () => {
          const answer = await (visitors[by] as Visitor).post(to(), fields());
          expect([403, 404, 409, 413, 422]).toContain(answer.status);
          expect(textOf(answer.text)).toMatch(says);
        }),
      );
    expect(await house.contents()).toEqual(before);
    expect(least).toBeLessThanOrEqual(MAX_HELD_MS);
  });
});

describe("an address that leads nowhere in a discussion", () => {
  test.each([
    ["messaggio", "0"],
    ["messaggio", "-3"],
    ["messaggio", "99999999999"],
    ["messaggio", "abc"],
    ["data", "2026-02-30"],
    ["data", "ieri"],
    ["data", "0000-00-00"],
    ["pagina", "9".repeat(400)],
  ])("?%s=%s shows the discussion all the same", async (name, value) => {
    const page = await (visitors.bruno as Visitor).get(`${stage.path("open")}?${name}=${value}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain("Primo messaggio.");
  });
});

describe("what our own script tells", () => {
  const read = (number: string, at = `/discussioni/${topics.open?.id}/letto`) =>
    (visitors.bruno as Visitor).post(at, { number });

  test.each(["0", "-1", "abc", "1e3", "99999999999", ""])(
    "«%s» is no number that was read",
    async (number) => {
      const before = await house.contents();
      expect((await read(number)).status).toBe(422);
      expect(await house.contents()).toEqual(before);
    },
  );

  test("nobody reads what is not there or not theirs", async () => {
    const before = await house.contents();
    expect((await read("1", "/discussioni/999999/letto")).status).toBe(204);
    expect((await read("1", "/discussioni/abc/letto")).status).toBe(404);
    const reserved = `/discussioni/${topics.reserved?.id}/letto`;
    expect((await (visitors.stranger as Visitor).post(reserved, { number: "1" })).status).toBe(204);
    expect((await (visitors.guest as Visitor).post(reserved, { number: "1" })).status).toBe(204);
    expect(await house.contents()).toEqual(before);
  });

  test("farther than the last message nobody has read", async () => {
    expect((await read("999")).status).toBe(204);
    const { rows } = await house.pool.query(
      "SELECT number FROM topic_reading WHERE member_id = $1 AND topic_id = $2",
      [stage.people.bruno?.id, topics.open?.id],
    );
    expect(rows).toEqual([{ number: 3 }]);
  });

  test.each([">".repeat(70_000), "@[A](iscritto:1) ".repeat(4_000)])(
    "a preview of far too much is refused in a word for the script, and holds up nobody",
    async (body) => {
      let least = Number.POSITIVE_INFINITY;
      for (let n = 0; n < TRIES && least > MAX_HELD_MS; n++)
        least = Math.min(
          least,
          await meter.during(house.app.pid, async () => {
            const answer = await (visitors.bruno as Visitor).post("/discussioni/anteprima", { body });
            expect([answer.status, JSON.parse(answer.text)]).toEqual([
              422,
              { problem: { code: "tooLong", max: 20_000 } },
            ]);
          }),
        );
      expect(least).toBeLessThanOrEqual(MAX_HELD_MS);
    },
  );
});

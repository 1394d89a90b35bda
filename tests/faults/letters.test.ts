import { randomInt } from "node:crypto";
import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { header, smtpServer } from "../server/notifications/smtp.ts";
import { type House, openHouse } from "../support/house.ts";
import { many, rounds, total } from "./rounds.ts";

/** pg-boss's own statement for jobs of which nobody has heard any more; it runs it every two minutes. */
const { failJobsByTimeout } = createRequire(import.meta.url)("pg-boss/src/plans.js") as {
  failJobsByTimeout(schema: string): string;
};

let smtp: Awaited<ReturnType<typeof smtpServer>>;
let house: House;
beforeAll(async () => {
  smtp = await smtpServer();
  // As long as a mail server takes to think.
  smtp.door.beforeAccept = () => pause(15);
  house = await openHouse({ SMTP_URL: smtp.url });
});
afterAll(async () => {
  await house.close();
  await smtp.close();
});

const ROUNDS = rounds({ short: 2, full: 30 });
/** As many as one message may mention. */
const READERS = 10;

/** Minutes pass: what rests is due, and jobs of a process that is no more are given to another one. */
async function minutesPass() {
  await house.pool.query(
    `UPDATE pgboss.job SET started_on = now() - interval '1 hour' WHERE state = 'active'`,
  );
  await house.pool.query(failJobsByTimeout("pgboss"));
  await due();
}
const due = () =>
  house.pool.query(
    `UPDATE pgboss.job SET start_after = now()
     WHERE name LIKE 'notifications.%' AND state IN ('created', 'retry') AND start_after > now()`,
  );

async function jobsLeft() {
  await due();
  const { rows } = await house.pool.query<{ left: number }>(
    `SELECT count(*)::int AS left FROM pgboss.job
     WHERE name LIKE 'notifications.%' AND state IN ('created', 'retry', 'active')`,
  );
  return rows[0]?.left;
}

it(`of letters under way when the app is killed ${ROUNDS} times none is lost; one at a time may come twice`, async () => {
  const author = await house.member("Prima");
  const readers = await Promise.all(Array.from({ length: READERS }, (_, n) => house.member(`Lettrice ${n}`)));
  const body = readers.map(({ id, name }) => `@[${name}](iscritto:${id})`).join(" ");
  const expected: string[] = [];
  let app = house.app;
  for (let round = 0; round < ROUNDS; round++) {
    const topic = await house.topic(author, { body });
    for (const { email } of readers) expected.push(`${topic.id} ${email}`);
    const until = smtp.received.length + randomInt(READERS);
    const reached = async () => (await due()) && smtp.received.length >= until;
    await expect.poll(reached, { timeout: 60_000, interval: 5 }).toBe(true);
    await pause(randomInt(30));
    await app.kill();
    await minutesPass();
    app = await house.startAnother({}, house.app.port);
  }
  await expect.poll(jobsLeft, { timeout: 60_000, interval: 100 }).toBe(0);

  const came = new Map<string, number>();
  for (const letter of smtp.received) {
    const topicId = /discussione-(\d+)@/.exec(
      header(letter, "References") ?? header(letter, "Message-ID") ?? "",
    )?.[1];
    const of = `${topicId} ${letter.to[0]}`;
    came.set(of, (came.get(of) ?? 0) + 1);
  }
  expect([...came.keys()].sort()).toEqual(expected.sort());
  const twice = [...came.values()].reduce((sum, times) => sum + times - 1, 0);
  // Taken by the mail server, and the app was killed before it could note that: SMTP knows no other way.
  expect(twice).toBeLessThanOrEqual(ROUNDS);
  const { rows } = await house.pool.query<{ told: number }>(
    "SELECT count(*)::int AS told FROM notified_post",
  );
  expect(rows[0]?.told).toBe(expected.length);
  total(
    "app killed (kill -9) while letters go out",
    `${ROUNDS} times`,
    `${many(expected.length)} letters, 0 lost; ${twice} came twice (killed between the mail server's yes and noting it); every notification once`,
  );
}, 900_000);

import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestCommunity, testCommunity } from "../support/community.ts";

let t: TestCommunity;
let client: pg.Client;
beforeAll(async () => {
  t = await testCommunity();
  await t.platform.jobs.stop();
  client = new pg.Client({ connectionString: t.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await t.close();
});

type Line = { tabella: string; righe: string; somma: string };
const SQL = readFileSync("docs/checksums.sql", "utf8");
const lines = async () => (await client.query<Line>(SQL)).rows;

it("the checksums of a backup are of every table there is", async () => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  expect((await lines()).map(({ tabella }) => tabella).sort()).toEqual(rows.map(({ name }) => name).sort());
  expect(rows.map(({ name }) => name)).toContain("pgboss.job");
});

it("a letter that waits is among them", async () => {
  const before = await lines();
  expect(await lines()).toEqual(before);
  await t.platform.transact((work) => work.enqueue("members.send-confirmation", { memberId: 0 }));
  const changed = (await lines()).filter(({ somma }, index) => somma !== before[index]?.somma);
  expect(changed.map(({ tabella }) => tabella)).toContain("pgboss.job");
});

import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ask } from "../support/visitor.ts";
import { embeddedPostgres, type SpawnedAgire, spawnAgire } from "./spawned-agire.ts";

let dataDir: string;
let database: TestDatabase;
const started: SpawnedAgire[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "agire-fault-"));
  // So that the account PostgreSQL runs as under root may enter.
  chmodSync(dataDir, 0o755);
  database = await freshDatabase();
});
afterEach(async () => {
  for (const app of started.splice(0)) {
    app.interrupt();
    await app.ended;
  }
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(variables: Record<string, string> = {}, port?: number) {
  const app = await spawnAgire({ DATA_DIR: dataDir, ...variables }, port);
  started.push(app);
  return app;
}

/** Ctrl-C under npm: the process has it from the terminal and, a moment later, from npm. */
async function pressControlC(app: SpawnedAgire) {
  app.interrupt();
  await pause(50);
  app.interrupt();
}

// The tests stand in the order in which a first start goes on.

it("Ctrl-C while PostgreSQL is made ready leaves none behind", async () => {
  const app = await start();
  await app.said("Avvio di PostgreSQL");
  await pressControlC(app);
  expect(await app.ended).toBe(0);
  expect(app.output()).toMatch(/chiudo in ordine…\n[\s\S]*Chiuso\.\n$/);
  expect(app.output()).not.toContain("non può partire");
  expect(embeddedPostgres(dataDir)).toBeNull();
}, 120_000);

it("Ctrl-C while the demo is loaded does not wait for its end, and leaves no PostgreSQL behind", async () => {
  const app = await start();
  await app.said("Carico la community dimostrativa");
  expect(embeddedPostgres(dataDir)).not.toBeNull();
  await pressControlC(app);
  expect(await app.ended).toBe(0);
  expect(app.output()).toMatch(/Chiuso\.\n$/);
  expect(app.output()).not.toContain("Agire è pronta");
  expect(embeddedPostgres(dataDir)).toBeNull();
}, 120_000);

it("the next start is a whole one; an interrupted one beside it takes nothing away from it", async () => {
  const app = await start();
  await app.said("Agire è pronta");
  const pid = embeddedPostgres(dataDir);
  const beside = await start();
  await beside.said("Avvio di PostgreSQL");
  await pressControlC(beside);
  expect(await beside.ended).toBe(0);
  expect(embeddedPostgres(dataDir)).toBe(pid);
  expect((await ask(`http://127.0.0.1:${app.port}`, "/healthz")).status).toBe(200);

  const second = await start({}, app.port);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`la porta ${app.port} è già occupata`);
  expect((await ask(`http://127.0.0.1:${app.port}`, "/healthz")).status).toBe(200);

  app.interrupt();
  expect(await app.ended).toBe(0);
  expect(embeddedPostgres(dataDir)).toBeNull();
}, 120_000);

it("a port that is taken is said with the way out, and what was started is stopped", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as { port: number };
  const app = await start({}, port);
  expect(await app.ended).toBe(1);
  expect(app.output()).toContain(
    `Agire non può partire: la porta ${port} è già occupata, forse da un'altra Agire. Scegline un'altra, per esempio: PORT=${port + 1} npm start\n`,
  );
  expect(app.output()).not.toMatch(/EADDRINUSE|\bat \w+/);
  expect(embeddedPostgres(dataDir)).toBeNull();
  other.close();
}, 120_000);

it("a second Ctrl-C ends it at once; the echo of the first does not", async () => {
  const app = await start({ DATABASE_URL: database.url });
  await app.said("Agire è pronta");
  // Somebody in the middle of a request is waited for: three seconds.
  const visitor = connect(app.port, "127.0.0.1");
  visitor.on("error", () => {});
  visitor.write(`POST /accedi HTTP/1.1\r\nHost: x\r\nOrigin: http://127.0.0.1:${app.port}\r\n`);
  visitor.write("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nemail=");
  await pause(300);
  const told = Date.now();
  await pressControlC(app);
  await pause(1_200);
  expect(app.output()).not.toContain("Chiuso");
  app.interrupt();
  expect(await app.ended).toBe(130);
  expect(Date.now() - told).toBeLessThan(2_500);
  expect(app.output()).toMatch(/Chiuso subito, senza aspettare\.\n$/);
  visitor.destroy();
}, 60_000);

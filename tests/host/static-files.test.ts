import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startAgireProcess } from "../support/agire-process.ts";
import { freshDatabase } from "../support/database.ts";
import { builtRoot, type House, openHouse } from "../support/house.ts";
import { ask, sendRaw } from "../support/visitor.ts";

const client = path.join(builtRoot(), "build/client");
const assets = readdirSync(path.join(client, "assets"));
/** A large script, a style sheet. */
const named = (pattern: RegExp) => `/assets/${assets.find((name) => pattern.test(name))}`;
const stylesheet = named(/\.css$/);
const script = named(/^entry\.client.*\.js$/);

let house: House;
let base = "";
beforeAll(async () => {
  house = await openHouse();
  base = house.app.baseUrl;
});
afterAll(() => house.close());

const get = (at: string, headers: Record<string, string> = {}) => ask(base, at, { headers });

test("what was compressed once is sent as it is, and unpacks to the file", async () => {
  for (const file of [stylesheet, script]) {
    const onDisk = readFileSync(path.join(client, file));
    const plain = await get(file);
    const zipped = await get(file, { "accept-encoding": "gzip" });
    const squeezed = await get(file, { "accept-encoding": "gzip, br" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(squeezed.headers["content-encoding"]).toBe("br");
    expect(plain.bytes.equals(onDisk)).toBe(true);
    expect(zipped.bytes.equals(readFileSync(path.join(client, `${file}.gz`)))).toBe(true);
    expect(squeezed.bytes.equals(readFileSync(path.join(client, `${file}.br`)))).toBe(true);
    expect(gunzipSync(zipped.bytes).equals(onDisk)).toBe(true);
    expect(brotliDecompressSync(squeezed.bytes).equals(onDisk)).toBe(true);
    for (const { headers } of [plain, zipped, squeezed]) expect(headers.vary).toContain("Accept-Encoding");
  }
});

test("names with a hash never change; the others are asked for again after an hour", async () => {
  for (const name of assets.filter((one) => !/\.(br|gz)$/.test(one))) {
    const { status, headers } = await get(`/assets/${name}`);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-type"]).not.toBe("");
  }
  const { headers } = await get("/icons.svg");
  expect(headers["cache-control"]).toBe("public, max-age=3600");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-type"]).toContain("image/svg+xml");
});

test("an ETag spares the second sending", async () => {
  const first = await get(stylesheet, { "accept-encoding": "br" });
  const headers = { "accept-encoding": "br", "if-none-match": String(first.headers.etag) };
  const second = await get(stylesheet, headers);
  expect([second.status, second.bytes.length]).toEqual([304, 0]);
});

test.each([
  "/../agire.js",
  "/assets/../../agire.js",
  "/assets/..%2f..%2fagire.js",
  "/assets/%2e%2e/%2e%2e/agire.js",
  "/assets/..%252f..%252fagire.js",
  "/assets/..\\..\\agire.js",
  "/assets/....//....//agire.js",
  "//../agire.js",
  "/assets//../../../package.json",
  "/..%c0%af..%c0%afpackage.json",
  "/assets/%00/../../../agire.js",
  `/${"../".repeat(20)}etc/passwd`,
  "/.agire-built",
  "/%2eagire-built",
  "/assets/",
  "/assets",
  "/node_modules/pg/package.json",
])("nothing outside the client's folder is served: %s", async (at) => {
  const raw = await sendRaw(base, `GET ${at} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(raw).toMatch(/^HTTP\/1\.1 (404|400) /);
  expect(raw).not.toMatch(/root:|createCommunity|"dependencies"/);
});

test.each([
  "bytes=5-2",
  "bytes=-",
  "bytes=a-b",
  "bytes=-1",
  "bytes=999999999-",
  "bytes=0-0,2-3",
  "nonsense",
  "bytes=-0x7",
])("an odd range harms nobody: %s", async (range) => {
  await get(stylesheet, { range }).catch(() => {});
  expect((await get("/healthz")).status).toBe(200);
});

test("a file that vanished under a running process ends one answer, not the process", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "agire-root-"));
  const database = await freshDatabase();
  for (const part of ["build", "prisma/migrations", "package.json"])
    cpSync(path.join(builtRoot(), part), path.join(root, part), { recursive: true });
  symlinkSync(path.join(builtRoot(), "node_modules"), path.join(root, "node_modules"));
  const app = await startAgireProcess({ DATABASE_URL: database.url, DATA_DIR: root }, undefined, root);
  try {
    rmSync(path.join(root, "build/client/assets"), { recursive: true });
    await expect(ask(app.baseUrl, stylesheet)).rejects.toThrow();
    expect((await ask(app.baseUrl, "/")).status).toBe(200);
  } finally {
    expect(await app.stop()).toBe(0);
    await database.drop();
    rmSync(root, { recursive: true, force: true });
  }
});

import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formWithFiles } from "../support/form-with-files.ts";
import { type House, type HouseTopic, openHouse } from "../support/house.ts";
import { type ObjectStore, openObjectStore } from "../support/object-store.ts";
import { complaintOf, textOf } from "../support/read-html.ts";
import type { Visitor } from "../support/visitor.ts";

const MB = 1_048_576;

let store: ObjectStore;
let house: House;
let visitor: Visitor;
let guest: Visitor;
let topic: HouseTopic;
let library: string;

beforeAll(async () => {
  store = await openObjectStore();
  house = await openHouse({ ...store.variables, S3_PREFIX: "prova", MAX_UPLOAD_MB: "120" });
  const ada = await house.member("Ada Cerulli");
  const { spaceId, slug } = await house.twinning();
  library = `/gemellaggi/${slug}/documenti`;
  await house.takePart(ada, spaceId);
  topic = await house.topic(ada);
  visitor = await house.signedIn(ada);
  guest = house.guest();
});
afterAll(async () => {
  await house?.close();
  await store?.close();
});

function add(bytes: Buffer) {
  const fields = [
    { name: "intent", value: "add" },
    { name: "audience", value: "PUBLIC" },
  ];
  const { body, headers } = formWithFiles([...fields, { name: "file", value: bytes, filename: "Piano.bin" }]);
  return visitor.send(library, body, headers);
}
async function added(bytes: Buffer) {
  const answer = await add(bytes);
  expect(answer.status).toBe(302);
  return `${answer.headers.location}/versioni/1/file`;
}

test("a file sent by a plain form lies in the store alone, and is saved whole or in part", async () => {
  const bytes = randomBytes(12 * MB + 11);
  const address = await added(bytes);
  const hash = createHash("sha256").update(bytes).digest("hex");
  expect(await store.names()).toEqual([`prova/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`]);
  expect(await readdir(path.join(house.dataDir, "files")).catch(() => [])).toEqual([]);

  const whole = await guest.get(address);
  expect([whole.status, whole.headers["content-length"]]).toEqual([200, String(bytes.length)]);
  expect(whole.bytes.equals(bytes)).toBe(true);
  const part = await guest.get(address, { range: `bytes=${5 * MB - 2}-${5 * MB + 1}` });
  expect([part.status, part.headers["content-range"]]).toEqual([
    206,
    `bytes ${5 * MB - 2}-${5 * MB + 1}/${bytes.length}`,
  ]);
  expect(part.bytes.equals(bytes.subarray(5 * MB - 2, 5 * MB + 2))).toBe(true);
});

test("a large file passes through without lying in memory", async () => {
  const { pid } = house.app;
  const figure = (name: string) =>
    1_024 * Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  await added(randomBytes(20 * MB));
  // From here on the highest is counted anew (proc(5)).
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
  const before = figure("VmRSS");
  const bytes = randomBytes(110 * MB);
  const address = await added(bytes);
  expect((await guest.get(address)).bytes.equals(bytes)).toBe(true);
  expect((figure("VmHWM") - before) / MB).toBeLessThan(50);
});

describe("while the store is away", () => {
  test("files have a clear answer, all else goes on, and files too when it is back", async () => {
    const bytes = randomBytes(6 * MB);
    const address = await added(bytes);
    await store.stop();

    const sent = await add(randomBytes(6 * MB));
    expect([sent.status, complaintOf(sent.text)]).toEqual([503, expect.stringContaining("riprova")]);
    const saved = await guest.get(address, { accept: "text/html" });
    expect(saved.status).toBe(503);
    expect(textOf(saved.text)).toContain("Riprova");
    expect(saved.headers).toMatchObject({ "retry-after": "10", "cache-control": "no-store" });
    for (const header of ["etag", "content-disposition", "content-range"])
      expect(saved.headers[header], header).toBeUndefined();
    const known = { "if-none-match": `"${createHash("sha256").update(bytes).digest("hex")}"` };
    expect((await guest.get(address, known)).status).toBe(304);

    for (const at of ["/", library, topic.path, "/healthz"])
      expect((await guest.get(at)).status, at).toBe(200);
    const reply = { intent: "reply", body: "Si va avanti.", clientId: randomUUID() };
    expect((await visitor.post(topic.path, reply)).status).toBe(302);

    await store.start();
    expect((await guest.get(address)).bytes.equals(bytes)).toBe(true);
    await added(randomBytes(10));
    expect(house.app.output()).toContain("the store of files is away or refuses");
    expect(house.app.output()).not.toContain(store.variables.S3_SECRET_ACCESS_KEY);
  });

  test("a download in the middle is broken off: nobody takes half a file for the whole", async () => {
    const bytes = randomBytes(25 * MB);
    const address = await added(bytes);
    let read = 0;
    const reading = new Promise<void>((resolve, reject) => {
      http.get(`${house.app.baseUrl}${address}`, (response) => {
        response.once("data", () => store.line.cut(1));
        response.on("data", (piece: Buffer) => (read += piece.length));
        response.on("end", resolve);
        response.on("error", reject);
      });
    });
    await expect(reading).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(read).toBeLessThan(bytes.length);
    expect((await guest.get(address)).bytes.equals(bytes)).toBe(true);
  });
});

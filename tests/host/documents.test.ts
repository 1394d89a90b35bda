import { createHash, randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FormPart, formWithFiles } from "../support/form-with-files.ts";
import { type House, type HouseMember, openHouse } from "../support/house.ts";
import { complaintOf } from "../support/read-html.ts";
import type { Visitor } from "../support/visitor.ts";

let house: House;
let ada: HouseMember;
let visitor: Visitor;
let stranger: Visitor;
let guest: Visitor;
let space: { spaceId: number; slug: string };

beforeAll(async () => {
  house = await openHouse({ MAX_UPLOAD_MB: "1" });
  ada = await house.member("Ada Cerulli");
  space = await house.twinning();
  await house.takePart(ada, space.spaceId);
  visitor = await house.signedIn(ada);
  stranger = await house.signedIn(await house.member("Bruno Sanna"));
  guest = house.guest();
});
afterAll(() => house.close());

const library = () => `/gemellaggi/${space.slug}/documenti`;
const send = (who: Visitor, path: string, parts: FormPart[]) => {
  const { body, headers } = formWithFiles(parts);
  return who.send(path, body, headers);
};
const add = (file: FormPart, who = visitor, audience = "PUBLIC") =>
  send(who, library(), [{ name: "intent", value: "add" }, { name: "audience", value: audience }, file]);
const file = (value: string | Buffer, filename = "Nota.txt"): FormPart => ({ name: "file", value, filename });

describe("by plain forms alone", () => {
  test("a file is added, found in the library, saved as it was, followed by a version, thrown away", async () => {
    const bytes = randomBytes(300_000);
    const added = await add(file(bytes, "Piano di lavoro.bin"));
    expect(added.status).toBe(302);
    const path = added.headers.location ?? "";
    expect(path).toMatch(/^\/documenti\/\d+$/);
    const saved = await guest.get(`${path}/versioni/1/file`);
    expect(saved.bytes.equals(bytes)).toBe(true);
    expect(saved.headers).toMatchObject({
      "content-disposition": 'attachment; filename="Piano di lavoro.bin"',
      "content-type": "application/octet-stream",
      "x-content-type-options": "nosniff",
      etag: `"${createHash("sha256").update(bytes).digest("hex")}"`,
    });
    await expect.poll(async () => (await guest.get(library())).text).toContain("Piano di lavoro");

    const version = await send(visitor, `${path}?spazio=${space.slug}`, [
      { name: "intent", value: "version" },
      { name: "note", value: "Con le date" },
      file("seconda", "Piano.txt"),
    ]);
    expect([version.status, version.headers.location]).toEqual([302, path]);
    await expect.poll(async () => (await guest.get(path)).text).toContain("Sostituito dalla versione 2");
    expect((await guest.get(path)).text).toContain("Con le date");

    expect((await visitor.post(path, { intent: "bin" })).status).toBe(302);
    // Finished pages are dropped when the process hears of it, a moment after the commit.
    for (const at of [path, `${path}/versioni/1/file`])
      await expect.poll(async () => (await guest.get(at)).status).toBe(404);
    await expect.poll(async () => (await guest.get(library())).text).not.toContain("Piano di lavoro");
  });

  test("what is wrong is said, and the file that has arrived need not come again", async () => {
    const wrong = await add(file("arrivato"), visitor, "CHOSEN");
    expect(wrong.status).toBe(422);
    const [, upload = ""] = /name="file" value="([0-9a-f-]{36})"/.exec(wrong.text) ?? [];
    expect(upload).not.toBe("");
    const again = await visitor.post(library(), { intent: "add", audience: "PARTIES", file: upload });
    expect(again.status).toBe(302);
    expect((await guest.get(again.headers.location ?? "")).status).toBe(404);
    expect((await guest.get(`${again.headers.location}/versioni/1/file`)).status).toBe(404);
    const own = await visitor.get(`${again.headers.location}/versioni/1/file`);
    expect([own.text, own.headers["cache-control"]]).toEqual(["arrivato", "private, no-store"]);
  });

  test.each([
    ["no file", { name: "file", value: "", filename: "" }, 422, "File"],
    ["an empty file", file("", "Vuoto.txt"), 422, "Il file è vuoto"],
  ])("%s is refused with a sentence", async (_what, part, status, sentence) => {
    const refused = await add(part);
    expect(refused.status).toBe(status);
    expect(complaintOf(refused.text)).toContain(sentence);
  });

  test("a file beyond the limit, one of a stranger, of a guest: nothing is kept", async () => {
    const count = async () => (await house.pool.query("SELECT count(*) FROM upload")).rows[0].count;
    const before = await count();
    expect((await add(file(Buffer.alloc(1_300_000)))).status).toBe(413);
    const large = await add(file(Buffer.alloc(1_048_580)));
    expect(complaintOf(large.text)).toContain("al massimo 1 MB");
    expect((await add(file("x"), stranger)).status).toBe(403);
    expect((await add(file("x"), guest)).status).toBe(403);
    expect(await count()).toBe(before);
  });
});

test("cut at whatever byte, a form leaves nothing and holds up nobody", async () => {
  const { body, headers } = formWithFiles([{ name: "intent", value: "add" }, file(randomBytes(200_000))]);
  const head = [
    `POST ${library()} HTTP/1.1`,
    `host: ${new URL(house.app.baseUrl).host}`,
    `origin: ${house.app.baseUrl}`,
    `cookie: ${visitor.cookie}`,
    `content-type: ${headers["content-type"]}`,
    `content-length: ${body.length}`,
  ].join("\r\n");
  const count = async () => (await house.pool.query("SELECT count(*) FROM upload")).rows[0].count;
  const before = await count();
  for (let n = 0; n < 10; n++) {
    const socket = net.connect(house.app.port, "127.0.0.1");
    const cut = Math.floor((body.length * (n + 1)) / 11);
    socket.on("error", () => {});
    socket.write(Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body.subarray(0, cut)]));
    await pause(50);
    socket.destroy();
  }
  const incoming = path.join(house.dataDir, "files", "incoming");
  await expect.poll(() => readdir(incoming)).toEqual([]);
  expect(await count()).toBe(before);
  expect((await add(file("dopo"))).status).toBe(302);
});

test("more files than a form may have are not left away in silence", async () => {
  const many = Array.from({ length: 51 }, (_, n) => file(`file ${n}`, `${n}.txt`));
  const refused = await send(visitor, library(), [
    { name: "intent", value: "add" },
    { name: "audience", value: "PUBLIC" },
    ...many,
  ]);
  expect([refused.status, complaintOf(refused.text)]).toEqual([
    422,
    expect.stringContaining("al massimo 50"),
  ]);
});

describe("a download", () => {
  let address: string;
  beforeAll(async () => {
    address = `${(await add(file("0123456789", "a/b\\c d’è.txt"))).headers.location}/versioni/1/file`;
  });

  test.each([
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=5-", 206, "56789", "bytes 5-9/10"],
    ["bytes=0-1,5-6", 200, "0123456789", undefined],
    ["bytes=20-30", 416, "", "bytes */10"],
    ["lines=1-2", 200, "0123456789", undefined],
    [`bytes=${"0-0,".repeat(2_000)}1-1`, 200, "0123456789", undefined],
  ])("of %.20s answers %i", async (range, status, text, content) => {
    const answer = await guest.get(address, { range });
    expect([answer.status, answer.text, answer.headers["content-range"]]).toEqual([status, text, content]);
  });

  test("is called as it was, without what is a path", async () => {
    const { headers } = await guest.get(address);
    expect(headers["content-disposition"]).toContain("filename*=UTF-8''c%20d%E2%80%99%C3%A8.txt");
    expect(headers["content-disposition"]).not.toMatch(/[/\\]b/);
  });

  test("that one has is not sent again", async () => {
    const { headers } = await guest.get(address);
    expect((await guest.get(address, { "if-none-match": headers.etag })).status).toBe(304);
  });

  test.each([
    ["<!doctype html><script>alert(1)</script>", "innocente.png", "text/xml"],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "disegno.svg", "text/xml"],
    ["%PDF-1.7\n%âãÏÓ\n1 0 obj", "atto.exe", "application/pdf"],
  ])("is of the kind that its content says: %.20s", async (text, name, kind) => {
    const added = await add(file(text, name));
    const { headers } = await guest.get(`${added.headers.location}/versioni/1/file`);
    expect(headers["content-type"]).toBe(kind);
    expect(headers["content-disposition"]).toMatch(/^attachment/);
    expect(headers["content-security-policy"]).toContain("sandbox");
  });
});

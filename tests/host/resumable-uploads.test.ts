import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, type HouseMember, openHouse } from "../support/house.ts";
import { addressOf, idOf, type TusClient, tusClient } from "../support/tus.ts";
import type { Answer, Visitor } from "../support/visitor.ts";
import { zipOf } from "../support/zip.ts";

const MEGABYTE = 1_048_576;
let house: House;
let ada: HouseMember;
let visitor: Visitor;
let space: { spaceId: number; slug: string };
let own: TusClient;
let strangers: TusClient;

beforeAll(async () => {
  house = await openHouse({ MAX_UPLOAD_MB: "4", SPACE_QUOTA_MB: "100" });
  ada = await house.member("Ada Cerulli");
  space = await house.twinning();
  await house.takePart(ada, space.spaceId);
  visitor = await house.signedIn(ada);
  own = tusClient(house.app.baseUrl, visitor.cookie);
  const bruno = await house.member("Bruno Sanna");
  await house.takePart(bruno, (await house.twinning()).spaceId);
  strangers = tusClient(house.app.baseUrl, (await house.signedIn(bruno)).cookie);
});
afterAll(() => house.close());

const begin = async (size: number, who = own, name = "Piano.bin") =>
  addressOf(await who.begin(space.slug, name, size));
const coming = () => readdir(path.join(house.dataDir, "files", "coming"));
const said = (answer: Answer) => JSON.parse(answer.text) as { code: string; fields?: object };

/** Makes a document of an upload by the form, and answers the fingerprint its file has. */
async function kept(address: string, who = visitor): Promise<string> {
  const form = { intent: "add", audience: "PUBLIC", file: idOf(address) };
  const added = await who.post(`/gemellaggi/${space.slug}/documenti`, form);
  expect(added.status).toBe(302);
  const saved = await who.get(`${added.headers.location}/versioni/1/file`);
  expect(saved.status).toBe(200);
  return createHash("sha256").update(saved.bytes).digest("hex");
}
const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

describe("a file that comes in piece by piece", () => {
  test("becomes a document once it is whole, and not before", async () => {
    const bytes = randomBytes(700_000);
    const address = await begin(bytes.length);
    expect(address).toMatch(/^\/caricamenti\/[0-9a-f-]{36}$/);
    expect((await own.send(address, 0, bytes.subarray(0, 300_000))).headers["upload-offset"]).toBe("300000");
    const early = { intent: "add", audience: "PUBLIC", file: idOf(address) };
    expect((await visitor.post(`/gemellaggi/${space.slug}/documenti`, early)).status).toBe(422);
    expect(await own.reached(address)).toBe(300_000);
    expect((await own.send(address, 300_000, bytes.subarray(300_000))).status).toBe(204);
    expect(await kept(address)).toBe(hash(bytes));
    expect(await coming()).not.toContain(idOf(address));
  });

  test("cut at ten random bytes and taken up again, with the server killed in between, is what was sent", async () => {
    const bytes = randomBytes(3_000_000);
    const other = await house.startAnother({ MAX_UPLOAD_MB: "4" });
    const address = await begin(bytes.length);
    let offset = 0;
    for (let n = 0; n < 10; n++) {
      const rest = bytes.subarray(offset);
      await own.cut(address, offset, rest, randomInt(Math.ceil(rest.length / 2)));
      const before = offset;
      offset = await own.reached(address);
      expect(offset).toBeGreaterThanOrEqual(before);
    }
    expect(offset).toBeGreaterThan(0);
    await other.kill();
    const again = await house.startAnother({ MAX_UPLOAD_MB: "4" }, other.port);
    const there = tusClient(again.baseUrl, visitor.cookie);
    expect(await there.reached(address)).toBe(offset);
    await there.send(address, offset, bytes.subarray(offset));
    expect(await kept(address)).toBe(hash(bytes));
    await again.stop();
  });

  test("cut off between its last byte and its end, it is finished when it is asked about", async () => {
    const bytes = randomBytes(50_000);
    const address = await begin(bytes.length);
    await writeFile(path.join(house.dataDir, "files", "coming", idOf(address)), bytes);
    expect(await own.reached(address)).toBe(bytes.length);
    expect(await kept(address)).toBe(hash(bytes));
  });

  test.each(["this process", "another process"])(
    "what stalls gives way to who takes it up again, in %s",
    async (where) => {
      const other = where === "this process" ? house.app : await house.startAnother({ MAX_UPLOAD_MB: "4" });
      const bytes = randomBytes(400_000);
      const address = await begin(bytes.length);
      const end = await own.stall(address, 0, bytes, 150_000);
      const there = tusClient(other.baseUrl, visitor.cookie);
      const reached = await there.reached(address);
      expect(reached).toBe(150_000);
      expect((await there.send(address, reached, bytes.subarray(reached))).status).toBe(204);
      end();
      expect(await kept(address)).toBe(hash(bytes));
      if (other !== house.app) await other.stop();
    },
  );

  test("the same twice at once: one of the pieces counts, and the file is whole", async () => {
    const bytes = randomBytes(900_000);
    const address = await begin(bytes.length);
    const answers = await Promise.all([1, 2, 3].map(() => own.send(address, 0, bytes)));
    expect(answers.filter(({ status }) => status === 204).length).toBeGreaterThanOrEqual(1);
    expect(await own.reached(address)).toBe(bytes.length);
    expect(await kept(address)).toBe(hash(bytes));
  });

  test("is forgotten when it is not wanted any more", async () => {
    const address = await begin(1_000);
    expect((await own.ask("DELETE", address)).status).toBe(204);
    expect((await own.ask("HEAD", address)).status).toBe(404);
    expect(await coming()).not.toContain(idOf(address));
  });
});

describe("what cannot be is refused, and leaves nothing", () => {
  test.each<[string, number | string, number, string | null]>([
    ["an empty file", 0, 422, "fileEmpty"],
    ["one that is too large", 5 * MEGABYTE, 422, "fileTooLarge"],
    ["a negative length", "-5", 400, null],
    ["a length that is none", "molto", 400, null],
    ["an endless length", "9".repeat(400), 400, null],
  ])("%s", async (_what, size, status, code) => {
    const before = await house.contents();
    const answer = await own.begin(space.slug, "Nota.txt", size);
    expect(answer.status).toBe(status);
    if (code) expect(said(answer).fields).toMatchObject({ file: { code } });
    expect((await house.contents()).upload).toBe(before.upload);
  });

  test("who may not put files there, another site, another protocol", async () => {
    const guest = tusClient(house.app.baseUrl, "");
    expect(said(await guest.begin(space.slug, "Nota.txt", 5)).code).toBe("denied");
    expect(said(await strangers.begin(space.slug, "Nota.txt", 5)).code).toBe("denied");
    expect((await own.begin("non-esiste", "Nota.txt", 5)).status).toBe(404);
    const elsewhere = { origin: "https://altrove.example" };
    expect((await own.begin(space.slug, "Nota.txt", 5, elsewhere)).status).toBe(403);
    expect((await own.ask("POST", "/caricamenti", { "tus-resumable": "0.2.2" })).status).toBe(400);
    expect((await own.ask("PUT", `/caricamenti/${randomUUID()}`)).status).toBe(405);
    expect((await own.ask("PATCH", "/gemellaggi")).status).toBe(405);
    const broken = await own.ask("POST", "/caricamenti", {
      "upload-length": 5,
      "upload-metadata": "space,,",
    });
    expect(broken.status).toBe(400);
  });

  test("somebody else's, and one that never was", async () => {
    const address = await begin(500);
    for (const at of [address, `/caricamenti/${randomUUID()}`]) {
      expect((await strangers.ask("HEAD", at)).status).toBe(404);
      expect((await strangers.send(at, 0, Buffer.alloc(500))).status).toBe(404);
      expect((await strangers.ask("DELETE", at)).status).toBe(404);
    }
    expect(await own.reached(address)).toBe(0);
  });

  test.each<[string, number | string]>([
    ["behind what has come", 200],
    ["before it", 50],
    ["negative", "-1"],
    ["none", "qui"],
  ])("an offset that is %s", async (_where, offset) => {
    const address = await begin(500);
    await own.send(address, 0, Buffer.alloc(100, 1));
    const answer = await own.send(address, offset, Buffer.alloc(10, 2));
    expect(answer.status).toBe(typeof offset === "number" ? 409 : 400);
    expect(await own.reached(address)).toBe(100);
  });

  test("more bytes than were announced", async () => {
    const address = await begin(500);
    expect((await own.send(address, 0, Buffer.alloc(900))).status).toBe(413);
    expect(await own.reached(address)).toBeLessThanOrEqual(500);
  });

  test("more at once than the space has room for", async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 30; n++)
      statuses.push((await own.begin(space.slug, `${n}.bin`, 4 * MEGABYTE)).status);
    expect(statuses).toContain(201);
    expect(statuses.at(-1)).toBe(422);
    const refused = await own.begin(space.slug, "Ancora.bin", 4 * MEGABYTE);
    expect(said(refused).fields).toMatchObject({ file: { code: "quotaReached", max: 100 } });
  });
});

describe("is looked into as what a form brings", () => {
  test("an archive that leads out of its folder is refused and forgotten", async () => {
    const bytes = zipOf([{ name: "../fuori.txt", data: "x" }]);
    const address = await begin(bytes.length, own, "Allegati.zip");
    const refused = await own.send(address, 0, bytes);
    expect([refused.status, said(refused).fields]).toEqual([422, { file: { code: "archivePaths" } }]);
    expect(await coming()).not.toContain(idOf(address));
  });

  test("a picture is drawn anew", async () => {
    const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: "#2266aa" } });
    const bytes = Buffer.concat([await picture.png().toBuffer(), Buffer.from("<script>")]);
    const address = await begin(bytes.length, own, "Foto.png");
    expect((await own.send(address, 0, bytes)).status).toBe(204);
    expect(await own.reached(address)).toBe(bytes.length);
    expect(await kept(address)).not.toBe(hash(bytes));
  });
});

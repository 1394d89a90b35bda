import { createHash, randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addFile } from "../support/file-form.ts";
import { type House, type HouseMember, openHouse } from "../support/house.ts";
import { type LoopMeter, loopMeter } from "../support/loop-meter.ts";
import { memoryOf } from "../support/memory-of.ts";
import { complaintOf, textOf } from "../support/read-html.ts";
import type { Visitor } from "../support/visitor.ts";
import { type ZipEntry, zipOf } from "../support/zip.ts";

// Files that lie, harm or are broken, through the built app; no antivirus here.

let house: House;
let ada: HouseMember;
let visitor: Visitor;
let guest: Visitor;
let slug: string;
let meter: LoopMeter;

beforeAll(async () => {
  meter = loopMeter();
  house = await openHouse({ MAX_UPLOAD_MB: "20", ...meter.variables });
  ada = await house.member("Ada Cerulli");
  const space = await house.twinning();
  slug = space.slug;
  await house.takePart(ada, space.spaceId);
  visitor = await house.signedIn(ada);
  guest = house.guest();
});
afterAll(async () => {
  await house?.close();
  meter.close();
});

const add = (bytes: Buffer | string, name: string) => addFile(visitor, slug, bytes, name);
async function added(bytes: Buffer | string, name: string) {
  const answer = await add(bytes, name);
  expect([answer.status, complaintOf(answer.text)]).toEqual([302, ""]);
  const at = answer.headers.location ?? "";
  return { page: textOf((await visitor.get(at)).text), file: await guest.get(`${at}/versioni/1/file`) };
}

/** What is kept: rows, and whatever lies aside. */
async function left() {
  const { rows } = await house.pool.query(
    "SELECT (SELECT count(*) FROM stored_file) + (SELECT count(*) FROM upload) AS n",
  );
  const aside = ["files/incoming", "scratch"].map((one) =>
    readdir(path.join(house.dataDir, one)).catch(() => []),
  );
  return [rows[0].n, ...(await Promise.all(aside)).flat()];
}

const picture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: "#2266aa" } });
const photo = () => sharp(randomBytes(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } });

/** A PNG that says it is of this size; its pixels are missing. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (kind: string, data: Buffer) => {
    const said = Buffer.concat([Buffer.from(kind), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(said), 4);
    return Buffer.concat([frame.subarray(0, 4), said, frame.subarray(4)]);
  };
  const pixels = deflateSync(Buffer.alloc(1_000));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
/** Of an archive of one entry: it stands in its header. */
const crc = (data: Buffer) => zipOf([{ name: "x", data }]).readUInt32LE(14);

const many = (n: number, entry: Partial<ZipEntry> = {}): ZipEntry[] =>
  Array.from({ length: n }, (_, at) => ({ name: `${at}.txt`, data: "", ...entry }));
const nested = (depth: number): Buffer =>
  zipOf([depth === 1 ? { name: "a.txt", data: "a" } : { name: "a.zip", data: nested(depth - 1) }]);
const ZEROS = Buffer.alloc(10_000_000);
const PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";
const PDF_END = "trailer\n<< /Size 1 >>\nstartxref\n9\n%%EOF\n";
const bomb = () => zipOf(many(12, { data: ZEROS }));

/** Sixty frames of a million pixels, black and white by turns. */
function frames(): Promise<Buffer> {
  const pixels = Buffer.alloc(60_000_000);
  for (let n = 0; n < 60; n++) pixels.fill((n % 2) * 255, n * 1_000_000, (n + 1) * 1_000_000);
  const raw = { width: 1_000, height: 60_000, pageHeight: 1_000, channels: 1 } as const;
  return sharp(pixels, { raw }).gif({ effort: 1 }).toBuffer();
}

const HOSTILE: [what: string, bytes: () => Buffer | Promise<Buffer>, sentence: string][] = [
  ["twelve times ten megabytes of nothing", bomb, "si gonfierebbe"],
  ["the same, packed once more", () => zipOf([{ name: "b.zip", data: bomb() }]), "si gonfierebbe"],
  [
    "the same bytes again and again",
    () =>
      zipOf([
        { name: "a", data: randomBytes(9_000) },
        ...many(900, { data: randomBytes(9_000), overlaps: true }),
      ]),
    "si gonfierebbe",
  ],
  [
    "an entry that says it is gigantic",
    () => zipOf([{ name: "a", data: "a", says: 0xfffffff0 }]),
    "si gonfierebbe",
  ],
  [
    "an entry larger than it says",
    () => zipOf([{ name: "a", data: ZEROS, says: 10 }]),
    "rovinato o incompleto",
  ],
  ["too many entries", () => zipOf(many(10_001)), "troppi file: al massimo 10000"],
  ["too many in archives in it", () => zipOf(many(3, { data: zipOf(many(4_000)) })), "troppi file"],
  ["archives in archives in archives", () => nested(6), "oltre 5 livelli"],
  [
    "a way out of the folder",
    () => zipOf([{ name: "../../etc/passwd", data: "x" }]),
    "fuori dalla sua cartella",
  ],
  [
    "the same in a word document",
    () =>
      zipOf([
        { name: "word/document.xml", data: "x" },
        { name: "..\\x", data: "x" },
      ]),
    "fuori dalla sua cartella",
  ],
  ["an absolute path", () => zipOf([{ name: "/etc/passwd", data: "x" }]), "fuori dalla sua cartella"],
  ["a disk's letter", () => zipOf([{ name: "C:\\Windows\\x.dll", data: "x" }]), "fuori dalla sua cartella"],
  ["a link", () => zipOf([{ name: "a", data: "/etc", mode: 0o120777 }]), "fuori dalla sua cartella"],
  [
    "an archive cut short",
    () => zipOf([{ name: "a", data: randomBytes(5_000) }]).subarray(0, 3_000),
    "rovinato o incompleto",
  ],
  ["the beginning of an archive alone", () => Buffer.from("PK\x03\x04"), "rovinato o incompleto"],
  [
    "a PDF that is an archive too",
    () => Buffer.concat([Buffer.from(PDF + PDF_END), zipOf([{ name: "a", data: "a" }])]),
    "due cose insieme",
  ],
  [
    "a page that is an archive too",
    () => Buffer.concat([Buffer.from("<html>"), zipOf([{ name: "a", data: "a" }])]),
    "due cose insieme",
  ],
  ["a picture of a thousand million pixels", () => pngOf(40_000, 40_000), "milioni di pixel"],
  ["a picture one pixel too wide", () => pngOf(50_001, 1_000), "milioni di pixel"],
  ["a moving picture with too many frames", frames, "milioni di pixel"],
  ["a picture without its pixels", () => pngOf(100, 100), "rovinato o incompleto"],
  [
    "a JPEG cut short",
    async () => (await photo().jpeg().toBuffer()).subarray(0, 9_000),
    "rovinato o incompleto",
  ],
  [
    "a PNG cut short",
    async () => (await photo().png().toBuffer()).subarray(0, 9_000),
    "rovinato o incompleto",
  ],
  [
    "a JPEG in its first bytes only",
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5_000)]),
    "rovinato o incompleto",
  ],
  [
    "a GIF in its first letters only",
    () => Buffer.from("GIF89a/*\x01\x00*/=1;alert(document.cookie)"),
    "rovinato o incompleto",
  ],
  [
    "a photo of an iPhone",
    () => Buffer.concat([Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), randomBytes(3_000)]),
    "Convertila in JPEG",
  ],
];

describe("refused with a sentence, and nothing left:", () => {
  test.each(HOSTILE)("%s", async (_what, make, sentence) => {
    const bytes = await make();
    const before = await left();
    const refused = await add(bytes, "Allegato.dat");
    expect([refused.status, complaintOf(refused.text)]).toEqual([422, expect.stringContaining(sentence)]);
    expect(await left()).toEqual(before);
  });

  test("they hold neither the event loop nor memory, and pages answer meanwhile", async () => {
    const { pid } = house.app;
    const resting = memoryOf(pid);
    // As much as is taken: unpacked to the end before it is known what it is.
    const large = zipOf(many(60, { data: Buffer.alloc(1_000_000) }));
    let answered = 0;
    const held = await meter.during(pid, async () => {
      let done = false;
      const work = Promise.all(
        [large, large, bomb(), nested(6), pngOf(40_000, 40_000)].map((bytes) => add(bytes, "a")),
      ).finally(() => {
        done = true;
      });
      while (!done) {
        expect((await guest.get(`/gemellaggi/${slug}?n=${answered}`)).status).toBe(200);
        answered++;
      }
      await work;
    });
    expect(answered).toBeGreaterThan(2);
    expect(held).toBeLessThan(500);
    expect(memoryOf(pid) - resting).toBeLessThan(300);
  });
});

describe("taken, and what is hidden in it is gone:", () => {
  test("of a photo, where it was taken and what hangs on to it; it stands as it was held", async () => {
    const script = Buffer.from("<script>alert(1)</script>");
    const taken = await picture()
      .withExif({ IFD0: { Make: "Casa" }, IFD3: { GPSLatitude: "41/1 53/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { file, page } = await added(Buffer.concat([taken, script]), "Foto.jpg");
    expect(file.headers["content-type"]).toBe("image/jpeg");
    const { width, height, exif, orientation, icc } = await sharp(file.bytes).metadata();
    expect([width, height, exif, orientation, icc]).toEqual([40, 60, undefined, undefined, undefined]);
    expect(file.bytes.includes(script)).toBe(false);
    expect(page).toContain(createHash("sha256").update(file.bytes).digest("hex"));
  });

  test.each(["png", "webp", "avif", "gif"] as const)("a script behind a %s", async (kind) => {
    const script = Buffer.from("/*<script>alert(1)</script>*/");
    const { file } = await added(Buffer.concat([await picture().toFormat(kind).toBuffer(), script]), "a.js");
    expect([file.headers["content-type"], file.bytes.includes(script)]).toEqual([`image/${kind}`, false]);
    expect((await sharp(file.bytes).metadata()).width).toBe(60);
  });

  test("a moving picture still moves", async () => {
    const frames = sharp(randomBytes(20 * 60 * 3), {
      raw: { width: 20, height: 60, pageHeight: 20, channels: 3 },
    });
    const { file } = await added(await frames.gif().toBuffer(), "Moto.gif");
    expect((await sharp(file.bytes).metadata()).pages).toBe(3);
  });
});

const cfb = (name: string) => {
  const file = Buffer.alloc(2_048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.write(name, 1_024, "utf16le");
  return file;
};
const LOCKED = "Protetto da password";

describe("taken as what it is, to be saved and never shown:", () => {
  test.each<[string, Buffer, string, string]>([
    ["an archive", zipOf([{ name: "a.txt", data: "a" }]), "application/zip", ""],
    [
      "an archive that needs a password",
      zipOf([
        { name: "a.txt", data: "a", locked: true },
        { name: "b", data: "b" },
      ]),
      "application/zip",
      LOCKED,
    ],
    ["five archives in each other", nested(5), "application/zip", ""],
    ["ten megabytes of nothing", zipOf([{ name: "a.txt", data: ZEROS }]), "application/zip", ""],
    ["an archive without anything", zipOf([]), "application/zip", ""],
    ["a PDF", Buffer.from(PDF + PDF_END), "application/pdf", ""],
    [
      "a PDF that needs a password",
      Buffer.from(`${PDF}trailer\n<< /Encrypt 2 0 R >>\nstartxref\n9\n%%EOF`),
      "application/pdf",
      LOCKED,
    ],
    ["a PDF cut short", Buffer.from(PDF), "application/pdf", "Sembra incompleto"],
    [
      "a PDF with a page in it",
      Buffer.from(`${PDF}<html><script>alert(1)</script>${PDF_END}`),
      "application/pdf",
      "",
    ],
    ["an Office document that needs a password", cfb("EncryptedPackage"), "application/x-cfb", LOCKED],
    ["an Office document of old", cfb("WordDocument"), "application/x-cfb", ""],
    ["one that points beyond its end", cfb("").fill(0xff, 48, 52), "application/x-cfb", ""],
    [
      "a drawing with a script",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      "text/xml",
      "",
    ],
    ["nobody knows what", randomBytes(5_000), "application/octet-stream", ""],
  ])("%s", async (_what, bytes, type, says) => {
    const { page, file } = await added(bytes, "Innocente.png");
    expect([file.status, file.headers["content-type"], file.bytes.equals(bytes)]).toEqual([200, type, true]);
    expect(file.headers["content-disposition"]).toMatch(/^attachment/);
    expect(file.headers["x-content-type-options"]).toBe("nosniff");
    expect(page).toContain("Antivirus Non analizzato");
    for (const mark of [LOCKED, "Sembra incompleto"]) expect(page.includes(mark)).toBe(mark === says);
    expect(page).not.toContain("Nessuna minaccia");
  });
});

describe("a name", () => {
  test.each([
    [`${"lungo ".repeat(50)}.pdf`, /^[\w ]{170,176}\.pdf$/],
    ["../../../etc/passwd", /^passwd$/],
    ["C:\\Users\\ada\\Verbale.pdf", /^Verbale\.pdf$/],
    ["Delibera\u202Efdp.exe", /^Deliberafdp\.exe$/],
    ["Ver\u0000ba\u0007le.pdf", /^Verbale\.pdf$/],
    ["Verbale%0d%0aSet-Cookie: a=b.pdf", /^Verbale%0d%0aSet-Cookie: a=b\.pdf$/],
    ["CON.txt", /^_CON\.txt$/],
    ["lpt1", /^_lpt1$/],
    [".htaccess", /^htaccess$/],
    ["   ", /^documento$/],
  ])("as %j is data and no path", async (name, shown) => {
    const { file } = await added("x", name);
    const said = String(file.headers["content-disposition"]);
    const [, plain, quoted] = /filename=(?:"([^"]*)"|([^;]*))/.exec(said) ?? [];
    expect(plain ?? quoted).toMatch(shown);
    expect(file.headers["set-cookie"]).toBeUndefined();
  });
});

test("two thousand parts asked for, one after the other and at once: each is answered, nothing is kept open", async () => {
  const answer = await add(randomBytes(1_000_000), "Grande.bin");
  const address = `${answer.headers.location}/versioni/1/file`;
  const resting = memoryOf(house.app.pid);
  for (let round = 0; round < 40; round++) {
    const parts = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        guest.get(address, { range: `bytes=${round * 50 + n}-${round * 50 + n + 99}` }),
      ),
    );
    expect(parts.every(({ status, bytes }) => status === 206 && bytes.length === 100)).toBe(true);
  }
  const all = `bytes=${Array.from({ length: 3_000 }, (_, n) => `${n}-${n}`).join(",")}`;
  expect((await guest.get(address, { range: all.slice(0, 12_000) })).status).toBe(200);
  const files = await readdir(`/proc/${house.app.pid}/fd`).catch(() => []);
  expect(files.length).toBeLessThan(200);
  expect(memoryOf(house.app.pid) - resting).toBeLessThan(200);
});

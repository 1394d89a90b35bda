import { spawnSync } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addFile } from "../support/file-form.ts";
import { type House, type HouseMember, openHouse } from "../support/house.ts";
import { complaintOf, textOf } from "../support/read-html.ts";
import type { Visitor } from "../support/visitor.ts";
import { zipOf } from "../support/zip.ts";

// A disk that is really full: a small one of its own, where this account may mount one (ENOSPC); else the process may
// write no longer files (EFBIG).

const ROOM = 3 * 1_048_576;

let house: House;
let ada: HouseMember;
let visitor: Visitor;
let slug: string;
let mounted: string | undefined;

beforeAll(async () => {
  house = await openHouse({ MAX_UPLOAD_MB: "20" });
  ada = await house.member("Ada Cerulli");
  const space = await house.twinning();
  slug = space.slug;
  await house.takePart(ada, space.spaceId);
  visitor = await house.signedIn(ada);
  const files = path.join(house.dataDir, "files");
  mkdirSync(files, { recursive: true });
  if (run("mount", "-t", "tmpfs", "-o", `size=${ROOM}`, "tmpfs", files)) mounted = files;
  else if (!run("prlimit", `--pid=${house.app.pid}`, `--fsize=${ROOM}`))
    throw new Error("neither a small disk nor a limit could be had");
});
afterAll(async () => {
  if (mounted) run("umount", "-l", mounted);
  await house?.close();
});

const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const aside = () => readdirSync(path.join(house.dataDir, "files", "incoming"));
const rows = async () => (await house.pool.query("SELECT count(*)::int AS n FROM stored_file")).rows[0].n;

describe("where the disk is full", () => {
  test.each([
    ["a file", () => randomBytes(ROOM + 1_000)],
    ["an archive", () => zipOf([{ name: "a", data: randomBytes(ROOM + 1_000) }])],
    [
      "a picture",
      () =>
        sharp(randomBytes(1_200 * 1_200 * 3), { raw: { width: 1_200, height: 1_200, channels: 3 } })
          .png()
          .toBuffer(),
    ],
  ])("%s is answered with a sentence and leaves nothing; the forum goes on", async (_what, make) => {
    const bytes = await make();
    const before = await rows();
    const refused = await addFile(visitor, slug, bytes, "Grande.bin");
    expect([refused.status, complaintOf(refused.text)]).toEqual([
      503,
      expect.stringContaining("non c'è più posto per i file"),
    ]);
    expect(refused.headers["retry-after"]).toBe("300");
    expect(aside()).toEqual([]);
    expect(await rows()).toBe(before);

    const text = `La discussione continua ${randomUUID()}`;
    const { path: topic } = await house.topic(ada);
    const reply = { intent: "reply", body: text, clientId: randomUUID() };
    expect((await visitor.post(topic, reply)).status).toBe(302);
    expect(textOf((await visitor.get(topic)).text)).toContain(text);
  });

  test("what there is room for is taken all the same", async () => {
    const answer = await addFile(visitor, slug, "una nota", "Nota.txt");
    expect(answer.status).toBe(302);
    expect((await visitor.get(`${answer.headers.location}/versioni/1/file`)).text).toBe("una nota");
  });
});

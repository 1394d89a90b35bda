import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Clamd, clamdOfItsOwn, EICAR } from "../support/clamd.ts";
import { addFile, filePart, sendForm } from "../support/file-form.ts";
import { type House, type HouseMember, openHouse } from "../support/house.ts";
import { complaintOf, textOf } from "../support/read-html.ts";
import type { Visitor } from "../support/visitor.ts";
import { zipOf } from "../support/zip.ts";

// The real daemon of ClamAV, with a signature of our own.

const STREAM_MB = 2;
const PATIENCE = { timeout: 45_000, interval: 250 };

let clamd: Clamd;
let house: House;
let ada: HouseMember;
let visitor: Visitor;
let guest: Visitor;
let space: { spaceId: number; slug: string };

beforeAll(async () => {
  clamd = clamdOfItsOwn(STREAM_MB);
  await clamd.start();
  house = await openHouse({ CLAMD_SOCKET: clamd.socket, MAX_UPLOAD_MB: "8" });
  ada = await house.member("Ada Cerulli");
  space = await house.twinning();
  await house.takePart(ada, space.spaceId);
  visitor = await house.signedIn(ada);
  guest = house.guest();
});
afterAll(async () => {
  await house?.close();
  await clamd.close();
});

/** Adds a document; answers its address. */
async function added(value: string | Buffer, name = "Nota.txt"): Promise<string> {
  const answer = await addFile(visitor, space.slug, value, name);
  expect([answer.status, complaintOf(answer.text)]).toEqual([302, ""]);
  return answer.headers.location ?? "";
}
const says = async (at: string, who = visitor) => textOf((await who.get(at)).text);
const fileOf = (at: string, who = visitor) => who.get(`${at}/versioni/1/file`);
const placeOf = (bytes: string | Buffer) => {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const files = path.join(house.dataDir, "files");
  return {
    kept: existsSync(path.join(files, hash.slice(0, 2), hash.slice(2, 4), hash)),
    quarantined: existsSync(path.join(files, "quarantine", hash)),
  };
};

describe("while the daemon is there", () => {
  test("a file is looked into, and only then handed out; the page, the list and the versions say so", async () => {
    const at = await added("un verbale");
    await expect.poll(() => says(at), PATIENCE).toContain("Antivirus Nessuna minaccia rilevata");
    expect((await fileOf(at, guest)).text).toBe("un verbale");
    await expect
      .poll(() => says(`/gemellaggi/${space.slug}/documenti`, guest), PATIENCE)
      .toContain("Nessuna minaccia rilevata");
    await expect.poll(() => says(at, guest), PATIENCE).toMatch(/Versioni .*Nessuna minaccia rilevata/);
  });

  const far = Buffer.concat([Buffer.alloc(65_536 - 20, "x"), Buffer.from(EICAR), Buffer.alloc(200_000, "y")]);
  test.each([
    ["as it is", EICAR, "eicar.com"],
    ["called a PDF", `${EICAR}\n`, "delibera.pdf"],
    ["in an archive", zipOf([{ name: "lettera.txt", data: EICAR }]), "lettera.zip"],
    [
      "in an archive in an archive",
      zipOf([{ name: "dentro.zip", data: zipOf([{ name: "a.txt", data: EICAR }]) }]),
      "due.zip",
    ],
    ["split where two pieces of the stream meet", far, "lungo.txt"],
  ])("a threat %s is blocked, put away, told of, and not taken again", async (_how, bytes, name) => {
    const at = await added(bytes, name);
    await expect.poll(() => says(at), PATIENCE).toContain("Il file è bloccato");
    const page = await visitor.get(at);
    expect(textOf(page.text)).toContain("Agire.Test.Eicar");
    expect(page.text).not.toContain(`${at}/versioni/1/file`);
    for (const who of [visitor, guest]) expect((await fileOf(at, who)).status).toBe(403);
    expect(placeOf(bytes)).toEqual({ kept: false, quarantined: true });

    const again = await addFile(visitor, space.slug, bytes, "Altro nome.txt");
    expect([again.status, complaintOf(again.text)]).toEqual([
      422,
      expect.stringContaining("già stato bloccato"),
    ]);
    expect(placeOf(bytes)).toEqual({ kept: false, quarantined: true });
    const restored = await visitor.post(at, { intent: "restore", number: "1" });
    expect(restored.status).toBe(403);
  });

  test("a blocked version leaves the others as they are", async () => {
    const at = await added("la prima");
    await expect.poll(async () => (await fileOf(at)).status, PATIENCE).toBe(200);
    const answer = await sendForm(visitor, `${at}?spazio=${space.slug}`, [
      { name: "intent", value: "version" },
      filePart(`seconda ${EICAR}`, "Nota.txt"),
    ]);
    expect(answer.status).toBe(302);
    await expect.poll(() => says(at), PATIENCE).toContain("Il file è bloccato");
    expect((await fileOf(at, guest)).text).toBe("la prima");
    expect((await guest.get(`${at}/versioni/2/file`)).status).toBe(403);
  });

  test("a file larger than what the daemon takes is not let through, and it is said why", async () => {
    const at = await added(Buffer.alloc(STREAM_MB * 1_048_576 + 1, "a"), "Grande.txt");
    await expect.poll(() => says(at), PATIENCE).toContain("più grande di quanto l'antivirus sappia");
    expect((await fileOf(at)).status).toBe(403);
    expect(await says(`/gemellaggi/${space.slug}/documenti`)).toContain("Non analizzabile");
  });
});

describe("while it is away", () => {
  beforeEach(() => clamd.stop());

  test("files wait, nobody gets them; when it is back they are looked into, also after the app was killed", async () => {
    const [waiting, threat] = [await added("in attesa"), await added(`minaccia ${EICAR}`)];
    for (const at of [waiting, threat]) {
      expect(await says(at)).toContain("Il file è in analisi");
      const refused = await fileOf(at);
      expect(refused.status).toBe(403);
    }
    const app = await house.startAnother();
    await house.app.kill();
    await clamd.start();
    const [there, everybody] = [await house.signedIn(ada, app), house.guest(app)];
    await expect.poll(() => says(waiting, there), PATIENCE).toContain("Nessuna minaccia rilevata");
    await expect.poll(() => says(threat, there), PATIENCE).toContain("Il file è bloccato");
    expect((await fileOf(waiting, everybody)).text).toBe("in attesa");
    expect((await fileOf(threat, everybody)).status).toBe(403);
  });
});

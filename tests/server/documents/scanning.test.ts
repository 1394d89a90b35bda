import { afterAll, beforeAll, expect, it } from "vitest";
import { createCommunity } from "../../../server/community.ts";
import { GUEST } from "../../../server/members/contract.ts";
import { readEnv } from "../../../server/platform/env.ts";
import { createPlatform, type Platform } from "../../../server/platform/platform.ts";
import { type Clamd, clamdOfItsOwn, EICAR } from "../../support/clamd.ts";
import { add, documents, library, read, sha256, t, upload } from "./library.ts";

// Beside the community without an antivirus stands one with it, on the same database and files.

library();

let clamd: Clamd;
let platform: Platform;
let guarded: ReturnType<typeof createCommunity>;

beforeAll(async () => {
  clamd = clamdOfItsOwn();
  await clamd.start();
  const env = readEnv({ LOG_LEVEL: "silent", DATA_DIR: t.dataDir, CLAMD_SOCKET: clamd.socket });
  platform = createPlatform(env, t.url);
  guarded = createCommunity(platform);
});
afterAll(async () => {
  await platform.close();
  await clamd.close();
});

const file = (text: string) => t.platform.prisma.storedFile.findUnique({ where: { sha256: sha256(text) } });
const long = () => t.platform.prisma.storedFile.updateMany({ data: { createdAt: new Date(0) } });
const open = (id: number) => guarded.documents.openFile(GUEST, id, 1);

it("what came in before there was an antivirus is handed out only once it was looked into", async () => {
  const id = await add("da prima");
  expect(await read(GUEST, id)).toBe("da prima");
  await expect(open(id)).rejects.toMatchObject({ problem: { code: "fileNotChecked" } });
  await long();
  await guarded.documents.scanLeft();
  expect(await file("da prima")).toMatchObject({ scan: "CLEAN", threat: null });
  expect((await open(id)).sha256).toBe(sha256("da prima"));
});

it("where the antivirus was taken away, nothing waits for it; what was blocked stays so", async () => {
  await add("non più");
  const blocked = await add(`prima ${EICAR}`);
  await long();
  await guarded.documents.scanLeft();
  await t.platform.prisma.storedFile.update({
    where: { sha256: sha256("non più") },
    data: { scan: "PENDING" },
  });
  await documents().scanLeft();
  expect(await file("non più")).toMatchObject({ scan: "UNSCANNED" });
  await expect(read(GUEST, blocked)).rejects.toMatchObject({ problem: { code: "fileBlocked" } });
});

it("what was too large is asked about again a day later", async () => {
  await add("troppo grande");
  const where = { sha256: sha256("troppo grande") };
  const data = { scan: "TOO_LARGE", createdAt: new Date(0) } as const;
  await t.platform.prisma.storedFile.update({ where, data: { ...data, scannedAt: new Date() } });
  await guarded.documents.scanLeft();
  expect(await file("troppo grande")).toMatchObject({ scan: "TOO_LARGE" });
  await t.platform.prisma.storedFile.update({ where, data: { scannedAt: new Date(0) } });
  await guarded.documents.scanLeft();
  expect(await file("troppo grande")).toMatchObject({ scan: "CLEAN" });
});

it("quarantine ends after its time; what it was is known as long as a document has it", async () => {
  const text = `in quarantena ${EICAR}`;
  const id = await add(text);
  await long();
  await guarded.documents.scanLeft();
  expect(await file(text)).toMatchObject({ scan: "BLOCKED", purgedAt: null });
  expect((await documents().documentPage(GUEST, id)).document.last).toMatchObject({
    scan: "BLOCKED",
    threat: expect.stringContaining("Agire.Test.Eicar"),
  });
  await documents().sweep();
  expect(await file(text)).toMatchObject({ purgedAt: null });
  const where = { sha256: sha256(text) };
  await t.platform.prisma.storedFile.update({ where, data: { scannedAt: new Date(0) } });
  await documents().sweep();
  expect((await file(text))?.purgedAt).not.toBeNull();
  await expect(upload(text)).rejects.toMatchObject({ fields: { file: { code: "fileBlockedBefore" } } });
});

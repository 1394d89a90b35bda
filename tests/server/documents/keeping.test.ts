import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { GUEST } from "../../../server/members/contract.ts";
import {
  add,
  anna,
  bytesOf,
  documents,
  idOf,
  lead,
  library,
  read,
  sha256,
  slug,
  spaceId,
  staff,
  stranger,
  t,
  upload,
} from "./library.ts";

library({ MAX_UPLOAD_MB: "1" });

const page = (id: number) => documents().documentPage(anna, id);
const refused = (work: Promise<unknown>, error: object) => expect(work).rejects.toMatchObject(error);

describe("a file", () => {
  it("becomes a document called by its name, kept whole under the hash of its bytes", async () => {
    const text = "Il regolamento.\n".repeat(5_000);
    const id = await add(text);
    const { document, versions } = await page(id);
    expect(document).toMatchObject({
      title: "Nota",
      kind: "FILE",
      audience: "PUBLIC",
      createdBy: { name: "Anna Prova" },
    });
    expect(versions).toMatchObject([
      {
        number: 1,
        name: "Nota.txt",
        size: text.length,
        mediaType: "text/plain",
        sha256: sha256(text),
        restores: null,
      },
    ]);
    expect(await read(GUEST, id)).toBe(text);
    const [, , hash = ""] = [0, 0, sha256(text)];
    expect(await readdir(path.join(t.dataDir, "files", hash.slice(0, 2), hash.slice(2, 4)))).toEqual([hash]);
    expect(await readdir(path.join(t.dataDir, "files", "incoming"))).toEqual([]);
  });

  it("sent twice is one document; of another, or into another space, an upload makes nothing", async () => {
    const file = await upload("due volte");
    const fields = { file, audience: "PUBLIC" };
    const [first, again] = [
      await documents().addDocuments(anna, slug, fields),
      await documents().addDocuments(anna, slug, fields),
    ];
    expect(again).toEqual(first);
    const other = await upload("mio");
    const gone = { fields: { file: { code: "uploadGone" } } };
    await refused(documents().addDocuments(lead, slug, { file: other, audience: "PUBLIC" }), gone);
    const elsewhere = await t.twinning();
    const both = await t.takePart(anna, elsewhere.spaceId);
    await refused(documents().addDocuments(both, elsewhere.slug, { file: other, audience: "PUBLIC" }), gone);
    await documents().addDocuments(anna, slug, { file: other, audience: "PUBLIC" });
  });

  it("that is empty, too large or cut short leaves nothing", async () => {
    const before = await t.platform.prisma.storedFile.count();
    await refused(upload(""), { fields: { file: { code: "fileEmpty" } } });
    await refused(upload(Buffer.alloc(1_048_577)), {
      fields: { file: { code: "fileTooLarge", megabytes: 1 } },
    });
    async function* broken() {
      yield* bytesOf("metà");
      throw new Error("the line broke");
    }
    await refused(documents().takeUpload(anna, slug, { name: "a", bytes: broken() }), {
      message: "the line broke",
    });
    expect(await t.platform.prisma.storedFile.count()).toBe(before);
    expect(await readdir(path.join(t.dataDir, "files", "incoming"))).toEqual([]);
  });

  it("is taken from who takes part and from the staff, from nobody else", async () => {
    await refused(upload("x", "x", GUEST), { problem: { code: "signInFirst" } });
    await refused(upload("x", "x", stranger), { problem: { code: "uploadNotHere" } });
    await add("dello staff", {}, staff);
    const reserved = await t.twinning("PARTIES");
    await refused(upload("x", "x", staff, reserved.slug), { code: "notFound" });
  });
});

describe("versions", () => {
  it("follow each other, of two at once both; the same again is refused; going back makes a new one", async () => {
    const id = await add("uno");
    const files = [await upload("due", "Due.txt"), await upload("tre", "Tre.txt", lead)];
    const numbers = await Promise.all([
      documents().addVersion(anna, id, { file: files[0], note: "La seconda" }),
      documents().addVersion(lead, id, { file: files[1] }),
    ]);
    expect(numbers.sort()).toEqual([2, 3]);
    const same = await upload((await page(id)).document.last.name === "Due.txt" ? "due" : "tre");
    await refused(documents().addVersion(anna, id, { file: same }), {
      fields: { file: { code: "sameVersion" } },
    });
    expect(await documents().restoreVersion(anna, id, { number: 1 })).toBe(4);
    const { versions, document } = await page(id);
    expect(versions.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect(versions[0]).toMatchObject({ restores: 1, sha256: sha256("uno") });
    expect(document.last.number).toBe(4);
    expect([await read(GUEST, id, 4), await read(GUEST, id, 1)]).toEqual(["uno", "uno"]);
    await refused(documents().restoreVersion(anna, id, { number: 9 }), { code: "notFound" });
    await refused(documents().addVersion(stranger, id, { file: same }), {
      problem: { code: "uploadNotHere" },
    });
  });
});

describe("what is said of a document", () => {
  const said = (more: object = {}) => ({
    revision: 1,
    title: "Il piano",
    audience: "PARTIES",
    tags: "Uno, due ,uno",
    ...more,
  });

  it("is changed by who made it and by leads, upon what they saw", async () => {
    const id = await add("il piano");
    const folder = await documents().makeFolder(anna, slug, { name: `Atti ${id}` });
    await documents().editDocument(lead, id, said({ folder, actDate: "2026-02-03", description: "**Sì**" }));
    expect((await page(id)).document).toMatchObject({
      title: "Il piano",
      audience: "PARTIES",
      tags: ["uno", "due"],
      folder: { id: folder },
      act: { date: "2026-02-03", type: null },
      descriptionHtml: expect.stringContaining("<strong>Sì</strong>"),
      revision: 2,
    });
    await refused(documents().editDocument(anna, id, said()), {
      problem: { code: "documentChangedMeanwhile" },
    });
    const other = await t.takePart(await t.member(), spaceId);
    await refused(documents().editDocument(other, id, said({ revision: 2 })), {
      problem: { code: "documentNotYours" },
    });
    await refused(documents().makeFolder(lead, slug, { name: `ATTI ${id}` }), {
      fields: { name: { code: "folderThere" } },
    });
    await refused(documents().editDocument(anna, id, said({ revision: 2, folder: 999_999 })), {
      fields: { folder: { code: "folderGone" } },
    });
  });

  it("chosen people are of those who take part, and who chooses is among them", async () => {
    const id = await add("per pochi");
    const choose = (readers: number[]) =>
      documents().editDocument(anna, id, said({ audience: "CHOSEN", readers }));
    await refused(choose([]), { fields: { readers: { code: "chooseSomebody" } } });
    await refused(choose([idOf(stranger)]), { problem: { code: "notInSpace" } });
    await choose([idOf(lead)]);
    for (const viewer of [anna, lead]) expect(await read(viewer, id)).toBe("per pochi");
    const other = await t.takePart(await t.member(), spaceId);
    for (const viewer of [other, stranger, staff, GUEST])
      await refused(read(viewer, id), { code: "notFound" });
  });
});

describe("the bin", () => {
  it("takes a document away from readers, and gives it back", async () => {
    const id = await add("via");
    await documents().binDocument(anna, id, {});
    for (const viewer of [GUEST, stranger]) {
      await refused(documents().documentPage(viewer, id), { code: "notFound" });
      await refused(documents().openFile(viewer, id, 1), { code: "notFound" });
    }
    const listed = async (bin: boolean, viewer = anna) =>
      (await documents().libraryPage(viewer, slug, { bin })).documents.some((one) => one.id === id);
    expect([await listed(false), await listed(true), await listed(true, stranger)]).toEqual([
      false,
      true,
      false,
    ]);
    await refused(documents().unbinDocument(stranger, id, {}), { code: "notFound" });
    await documents().unbinDocument(lead, id, {});
    expect(await read(GUEST, id)).toBe("via");
  });

  it("is emptied after its time, with the files that nothing else has", async () => {
    const shared = "in due documenti";
    const [gone, stays] = [await add(shared), await add(shared)];
    const alone = await add("in uno solo");
    for (const id of [gone, alone]) await documents().binDocument(anna, id, {});
    await t.platform.prisma.document.updateMany({
      where: { id: { in: [gone, alone] } },
      data: { binnedAt: new Date(0) },
    });
    await t.platform.prisma.storedFile.updateMany({ data: { createdAt: new Date(0) } });
    await documents().sweep();
    await refused(page(gone), { code: "notFound" });
    expect(await read(GUEST, stays)).toBe(shared);
    expect(
      await t.platform.prisma.storedFile.findUnique({ where: { sha256: sha256("in uno solo") } }),
    ).toBeNull();
    await refused(t.platform.storage.open(sha256("in uno solo")), { code: "notFound" });
  });
});

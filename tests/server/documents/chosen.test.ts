import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import yauzl from "yauzl";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { add, anna, documents, idOf, lead, library, slug, spaceId, stranger, t, upload } from "./library.ts";

library({ RATE_LIMITS: "20" });

const change = (act: string, document: unknown, more: object = {}, by: Viewer = anna) =>
  documents().changeDocuments(by, slug, { act, document, ...more });
const refused = (work: Promise<unknown>, error: object) => expect(work).rejects.toMatchObject(error);
const rows = (ids: number[]) =>
  t.platform.prisma.document.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
const several = async (n: number, fields: object = {}, by: Viewer = anna) => {
  const ids: number[] = [];
  for (let place = 0; place < n; place++)
    ids.push(await add(`${Math.random()}`, { title: `N. ${place}`, ...fields }, by));
  return ids;
};
const acts = async (ids: number[], name: string) =>
  t.platform.prisma.activity.count({ where: { name, thingKind: "document", thingId: { in: ids } } });

describe("several documents at once", () => {
  it("are moved, marked and unmarked, thrown away and brought back; each is told of once, where it changed", async () => {
    const ids = await several(3);
    const folder = await documents().makeFolder(anna, slug, { name: "Insieme" });
    await change("move", ids, { folder });
    await change("move", ids, { folder: String(folder) });
    expect((await rows(ids)).map(({ folderId, revision }) => [folderId, revision])).toEqual(
      ids.map(() => [folder, 2]),
    );
    expect(await acts(ids, "document.moved")).toBe(3);
    await change("tag", ids.map(String), { tags: "Verbali, Trento" });
    await change("tag", ids[0], { tags: "verbali, Pula" });
    expect((await rows(ids)).map(({ tags }) => tags)).toEqual([
      ["verbali", "trento", "pula"],
      ["verbali", "trento"],
      ["verbali", "trento"],
    ]);
    await change("untag", ids, { tags: "verbali" });
    expect((await rows(ids)).map(({ tags }) => tags)).toEqual([["trento", "pula"], ["trento"], ["trento"]]);
    await change("bin", ids);
    expect((await rows(ids)).every(({ binnedAt, binnedById }) => binnedAt && binnedById === idOf(anna))).toBe(
      true,
    );
    await change("unbin", ids);
    await change("move", ids, { folder: "" });
    expect((await rows(ids)).every(({ binnedAt, folderId }) => binnedAt === null && folderId === null)).toBe(
      true,
    );
    expect(await acts(ids, "document.tagged")).toBe(7);
  });

  it("all of them or none, and it is said which ones it was for", async () => {
    const [mine, hers] = [await several(2), await add("sua", { title: "Di Lea" }, lead)];
    const all = [...mine, hers];
    const notHers = { problem: { code: "documentsNotYours", titles: "Di Lea", count: 1, more: 0 } };
    for (const [act, more] of [
      ["move", {}],
      ["tag", { tags: "x" }],
      ["untag", { tags: "x" }],
      ["bin", {}],
    ] as const)
      await refused(change(act, all, more), notHers);
    const others = await several(7, {}, lead);
    await refused(change("bin", [...mine, ...others]), { problem: { count: 7, more: 2 } });
    expect(
      (await rows([...all, ...others])).every(({ binnedAt, tags }) => !binnedAt && tags.length === 0),
    ).toBe(true);
    // What one may not read is not named.
    const hidden = await add(
      "nascosta",
      { title: "Segreta", audience: "CHOSEN", readers: [idOf(lead)] },
      await t.takePart(await t.member(), spaceId),
    );
    for (const gone of [hidden, 999_999])
      await refused(change("bin", [...mine, gone]), {
        fields: { document: { code: "documentsGone", gone: 1 } },
      });
    const elsewhere = await t.twinning();
    await refused(
      documents().changeDocuments(await t.takePart(anna, elsewhere.spaceId), elsewhere.slug, {
        act: "bin",
        document: mine,
      }),
      {
        fields: { document: { code: "documentsGone", gone: 2 } },
      },
    );
    await change("bin", all, {}, lead);
  });

  it("are refused with nothing chosen, no tag, too many tags, a folder that is gone, by who may not", async () => {
    const ids = await several(2);
    await refused(change("bin", []), { fields: { document: { code: "chooseDocuments" } } });
    await refused(change("bin", undefined), { fields: { document: { code: "chooseDocuments" } } });
    for (const bad of ["x", "-1", "1e3", {}, [[1]], ["1", "x"], Array.from({ length: 101 }, (_, n) => n + 1)])
      await refused(change("bin", bad), { code: "invalid" });
    await refused(change("tag", ids), { fields: { tags: { code: "required" } } });
    await refused(change("burn", ids), { code: "invalid" });
    await change("tag", ids[1], { tags: Array.from({ length: 12 }, (_, n) => `e${n}`).join() });
    await refused(change("tag", ids, { tags: "una di troppo" }), {
      fields: { tags: { code: "tooManyTags", max: 12, title: "N. 1" } },
    });
    expect((await rows(ids))[0]?.tags).toEqual([]);
    await refused(change("move", ids, { folder: 999_999 }), { fields: { folder: { code: "folderGone" } } });
    await refused(change("bin", ids, {}, stranger), { problem: { code: "documentsNotYours" } });
    await refused(change("bin", ids, {}, GUEST), { problem: { code: "signInFirst" } });
  });

  it("cost what they would one by one", async () => {
    const diligent = await t.takePart(await t.member(), spaceId);
    const ids = await several(60, {}, diligent);
    // 60 spent on adding them, of 2,400.
    for (let n = 0; n < 39; n++) await change("bin", ids, {}, diligent);
    await refused(change("bin", ids, {}, diligent), { code: "tooMany" });
  });
});

describe("files of several documents", () => {
  it("come in one .zip whose size is known, each by a name of its own", async () => {
    const [a, b] = [await add("una"), await add("due")];
    const file = await upload("tre", "C: nota?.txt");
    const [c = 0] = await documents().addDocuments(anna, slug, { file, audience: "PARTIES" });
    const version = await upload("due, corretta", "NOTA.txt");
    await documents().addVersion(anna, b, { file: version });
    const zip = await documents().zipDocuments(anna, slug, { documento: [a, b, c].map(String) });
    const bytes = await buffer(zip.bytes);
    expect(bytes.length).toBe(zip.size);
    expect(await entriesOf(bytes)).toEqual({
      "Nota.txt": "una",
      "NOTA (2).txt": "due, corretta",
      "C_ nota_.txt": "tre",
    });
    await refused(documents().zipDocuments(stranger, slug, { documento: [a, c] }), {
      fields: { document: { code: "documentsGone", gone: 1 } },
    });
    await refused(documents().zipDocuments(GUEST, slug, { documento: a }), {
      problem: { code: "signInFirst" },
    });
    await refused(documents().zipDocuments(anna, slug, {}), {
      fields: { document: { code: "chooseDocuments" } },
    });
  });

  it("none of them, where one has not been looked at", async () => {
    const ids = [await add("sana"), await add(`sospetta ${Math.random()}`, { title: "Sospetta" })];
    const { sha256 } = await t.platform.prisma.documentVersion.findFirstOrThrow({
      where: { documentId: ids[1] ?? 0 },
    });
    await t.platform.prisma.storedFile.update({ where: { sha256 }, data: { scan: "PENDING" } });
    await refused(change("zip", ids), { problem: { code: "filesNotChecked", titles: "Sospetta" } });
  });

  it("break off where one may not be read any more when its turn comes", async () => {
    // More than lies ready before anybody reads: the second waits for its turn.
    const ids = [await add("x".repeat(2_000_000)), await add("poi", { title: "Poi" })];
    const zip = await documents().zipDocuments(stranger, slug, { documento: ids });
    await t.platform.prisma.document.updateMany({
      where: { id: { in: ids } },
      data: { audience: "PARTIES" },
    });
    await refused(buffer(zip.bytes), { code: "notFound" });
  });
});

function entriesOf(bytes: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (fault, zip) => {
      if (fault) return reject(fault);
      const found: Record<string, string> = {};
      zip.on("error", reject);
      zip.on("end", () => resolve(found));
      zip.on("entry", (entry) =>
        zip.openReadStream(entry, (problem, stream) => {
          if (problem) return reject(problem);
          buffer(stream).then((text) => {
            found[entry.fileName] = text.toString();
            zip.readEntry();
          }, reject);
        }),
      );
      zip.readEntry();
    });
  });
}

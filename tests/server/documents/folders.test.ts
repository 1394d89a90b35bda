import { describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { add, anna, documents, lead, library, slug, spaceId, stranger, t } from "./library.ts";

library({ RATE_LIMITS: "20" });

const make = (name: string, parent?: number, by: Viewer = anna) =>
  documents().makeFolder(by, slug, { name, ...(parent !== undefined && { parent }) });
const edit = (folder: number, name: string, parent?: number, by: Viewer = anna) =>
  documents().editFolder(by, slug, { folder, name, ...(parent !== undefined && { parent }) });
const remove = (folder: number, by: Viewer = anna) => documents().removeFolder(by, slug, { folder });
const page = (filters: object = {}, by: Viewer = anna) => documents().libraryPage(by, slug, filters);
const paths = async () => (await page()).folders.map(({ path }) => path.join("/"));
const ids = async (filters: object, by: Viewer = anna) =>
  (await page(filters, by)).documents.map(({ id }) => id).sort((a, b) => a - b);
const wrong = (field: string, code: string) => ({ fields: { [field]: { code } } });
const refused = (work: Promise<unknown>, error: object) => expect(work).rejects.toMatchObject(error);

describe("folders", () => {
  it("lie within one another, five deep, one of a name in each place whatever its capitals", async () => {
    let parent = await make("Atti");
    for (const name of ["2026", "Gennaio", "Verbali", "Bozze"]) parent = await make(name, parent);
    expect((await page()).folders.at(-1)?.path).toEqual(["Atti", "2026", "Gennaio", "Verbali", "Bozze"]);
    await refused(make("Sesta", parent), { fields: { name: { code: "folderTooDeep", max: 5 } } });
    await refused(make("ATTI"), wrong("name", "folderThere"));
    await make("Città");
    await refused(make("CITTÀ"), wrong("name", "folderThere"));
    // The same name elsewhere is another folder; and a name with slashes is a name.
    const elsewhere = await make("Piani");
    await make("Atti", elsewhere);
    await make(`${elsewhere}/atti`);
    for (const gone of [999_999, (await t.platform.prisma.documentFolder.findFirstOrThrow()).id + 500])
      await refused(make("Dentro", gone), wrong("parent", "folderGone"));
    const other = await t.twinning();
    const there = await documents().makeFolder(await t.takePart(anna, other.spaceId), other.slug, {
      name: "Altrove",
    });
    await refused(make("Dentro", there), wrong("parent", "folderGone"));
  });

  it("are renamed and moved with all that is in them, never into themselves nor too deep", async () => {
    const [a, b] = [await make("A"), await make("B")];
    const [a1, a2] = [await make("A1", a), await make("A2", a)];
    const deep = await make("D3", await make("D2", await make("D1", b)));
    await edit(a1, "Rinominata", b);
    expect(await paths()).toContain("B/Rinominata");
    await refused(edit(a2, "rinominata", b), wrong("name", "folderThere"));
    await refused(edit(a, "A", a), wrong("parent", "folderIntoItself"));
    await refused(edit(b, "B", deep), wrong("parent", "folderIntoItself"));
    await refused(edit(a, "A", await make("D5", deep)), wrong("parent", "folderTooDeep"));
    await edit(a1, "RINOMINATA", b);
    await edit(a1, "Su");
    expect(await paths()).toContain("Su");
    await refused(edit(999_999, "X"), wrong("folder", "folderGone"));
    await refused(edit(a1, "X", 999_999), wrong("parent", "folderGone"));
  });

  it("two that are moved into each other at once make no ring", async () => {
    for (let round = 0; round < 5; round++) {
      const [x, y] = [await make(`X${round}`), await make(`Y${round}`)];
      const done = await Promise.allSettled([edit(x, `X${round}`, y), edit(y, `Y${round}`, x)]);
      expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect((await paths()).filter((path) => path.includes(String(`X${round}`)))).not.toHaveLength(0);
    }
  });

  it("taken away leave what is in them where they lay", async () => {
    const top = await make("Sopra");
    const middle = await make("In mezzo", top);
    const low = await make("Sotto", middle);
    const [here, binned] = [await add("qui", { folder: middle }), await add("via", { folder: middle })];
    await documents().binDocument(anna, binned, {});
    await make("sotto", top).then((clash) =>
      refused(remove(middle), { problem: { code: "folderNameClash", name: "Sotto" } }).then(() =>
        remove(clash),
      ),
    );
    expect(await remove(middle)).toBe(top);
    expect(await paths()).toContain("Sopra/Sotto");
    expect(await ids({ folder: top })).toEqual([here]);
    await documents().unbinDocument(anna, binned, {});
    expect(await ids({ folder: top })).toEqual([here, binned]);
    await refused(remove(middle), wrong("folder", "folderGone"));
    // One called as the folder it lies in takes its place.
    const outer = await make("Uguale");
    const inner = await make("Uguale", outer);
    expect(await remove(outer)).toBe(null);
    expect((await page()).folders.find(({ id }) => id === inner)?.path).toEqual(["Uguale"]);
    expect((await page({ folder: low })).folder?.path).toEqual(["Sopra", "Sotto"]);
  });

  it("a document put into a folder that is taken away at that moment lies where the folder lay", async () => {
    for (let round = 0; round < 5; round++) {
      const top = await make(`Alto ${round}`);
      const [folder, id] = [await make("Basso", top), await add(`corsa ${round}`)];
      const into = documents().editDocument(anna, id, {
        revision: 1,
        title: "Corsa",
        folder,
        audience: "PUBLIC",
      });
      const [edited] = await Promise.allSettled([into, remove(folder)]);
      const { folderId } = await t.platform.prisma.document.findUniqueOrThrow({ where: { id } });
      expect(folderId).toBe(edited.status === "fulfilled" ? top : null);
    }
  });

  it("are made by who uploads, changed by who made them and by leads", async () => {
    const mine = await make("Di Anna");
    const other = await t.takePart(await t.member(), spaceId);
    await refused(edit(mine, "Sua", undefined, other), { problem: { code: "folderNotYours" } });
    await refused(remove(mine, other), { problem: { code: "folderNotYours" } });
    await refused(make("Niente", undefined, stranger), { problem: { code: "uploadNotHere" } });
    await refused(make("Niente", undefined, GUEST), { problem: { code: "signInFirst" } });
    await edit(mine, "Della guida", undefined, lead);
    const said = (by: Viewer) =>
      page({ folder: mine }, by).then(({ folders }) => folders.find(({ id }) => id === mine)?.changes);
    expect(await Promise.all([anna, lead, other, stranger, GUEST].map(said))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("a library", () => {
  it("shows what lies in a folder; whatever narrows it looks below too, and counts what the viewer may read", async () => {
    const top = await make("Raccolta");
    const below = await make("Parte", top);
    const one = await add("uno", { folder: top, title: "Quaderno primo" });
    const two = await add("due", { folder: below, title: "Quaderno secondo", audience: "MEMBERS" });
    expect(await ids({ folder: top })).toEqual([one]);
    expect(await ids({ folder: top, below: true })).toEqual([one, two]);
    expect(await ids({ folder: top, words: "quaderno" })).toEqual([one, two]);
    expect(await ids({ words: "quaderno" }, GUEST)).toEqual([one]);
    expect(await ids({ folder: top, kind: "pdf" })).toEqual([]);
    expect(await ids({ folder: top, kind: "text", audience: "MEMBERS" })).toEqual([two]);
    expect(await ids({ folder: top, author: anna.member?.id })).toEqual([one, two]);
    expect(await ids({ folder: top, administration: 999_999 })).toEqual([]);
    const counts = async (by: Viewer) =>
      Object.fromEntries((await page({}, by)).folders.map(({ id, documents: n }) => [id, n]));
    expect(await counts(anna)).toMatchObject({ [top]: 2, [below]: 1 });
    expect(await counts(GUEST)).toMatchObject({ [top]: 1, [below]: 0 });
    await refused(page({ folder: 999_999 }), { code: "notFound" });
  });
});

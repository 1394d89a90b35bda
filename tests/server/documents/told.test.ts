import { describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import {
  add,
  anna,
  documents,
  idOf,
  lead,
  library,
  slug,
  spaceId,
  staff,
  stranger,
  t,
  upload,
} from "./library.ts";

library();

const refused = (work: Promise<unknown>, error: object) => expect(work).rejects.toMatchObject(error);
const version = async (id: number, text: string, by: Viewer) =>
  documents().addVersion(by, id, { file: await upload(text, "Nota.txt", by) });

describe("an open page of a document", () => {
  it("is told of versions after the one it shows; two at once are both kept, in order", async () => {
    const id = await add("prima");
    expect(await documents().documentNow(GUEST, id, 1)).toEqual({ revision: 1, binned: false, newer: [] });
    const [a, b] = await Promise.all([version(id, "di Anna", anna), version(id, "di Lea", lead)]);
    expect([a, b].sort()).toEqual([2, 3]);
    const { newer } = await documents().documentNow(anna, id, 1);
    expect(newer.map(({ number }) => number)).toEqual([2, 3]);
    expect(newer.map(({ author }) => author.name).sort()).toEqual(["Anna Prova", "Lea Guida"]);
    expect((await documents().documentNow(anna, id, 3)).newer).toEqual([]);
    await documents().binDocument(anna, id, {});
    expect(await documents().documentNow(anna, id, 3)).toMatchObject({ binned: true });
    await refused(documents().documentNow(stranger, id, 3), { code: "notFound" });
  });
});

describe("the room of a library", () => {
  it("is for whoever reads the space", async () => {
    const { channel } = documents();
    expect((await channel.join(GUEST, spaceId)).groups).toEqual([`space-${spaceId}`]);
    const closed = await t.twinning("PARTIES");
    await refused(channel.join(stranger, closed.spaceId), { code: "notFound" });
    await refused(channel.join(staff, closed.spaceId), { code: "notFound" });
    await channel.join(await t.takePart(stranger, closed.spaceId), closed.spaceId);
    await refused(channel.join(stranger, 999_999), { code: "notFound" });
  });
});

describe("a document as another room's thing", () => {
  it("is found by who may read it, with its title, address and author; in the bin by nobody", async () => {
    const door = t.community.spaces.things.finderOf("document");
    const { sql } = t.platform;
    const id = await add("cosa", { title: "Accordo", audience: "PARTIES" });
    expect(await door.find(anna, sql, id)).toMatchObject({
      ref: { kind: "document", id },
      title: "Accordo",
      path: `/documenti/${id}`,
      space: { id: spaceId, slug },
      authorId: idOf(anna),
      takesPart: true,
      tidies: false,
    });
    expect(await t.platform.transact((work) => door.hold(lead, work.sql, id))).toMatchObject({
      tidies: true,
    });
    await refused(door.find(stranger, sql, id), { code: "notFound" });
    await documents().binDocument(anna, id, {});
    await refused(door.find(anna, sql, id), { code: "notFound" });
    expect(() => t.community.spaces.things.of("document")).toThrow("nothing hangs");
  });
});

describe("the log of a library", () => {
  it("tells leads who did what with which document, newest first, and of what is gone that it went", async () => {
    const id = await add("registro", { title: "Del registro" });
    await version(id, "seconda", lead);
    await documents().restoreVersion(anna, id, { number: "1" });
    const folder = await documents().makeFolder(anna, slug, { name: "Del registro" });
    for (const [act, more] of [
      ["move", { folder }],
      ["tag", { tags: "x" }],
      ["bin", {}],
      ["unbin", {}],
    ] as const)
      await documents().changeDocuments(anna, slug, { act, document: id, ...more });
    await documents().removeFolder(anna, slug, { folder });
    await documents().binDocument(anna, id, {});
    const said = async () =>
      (await documents().documentLog(lead, slug, null)).map(({ act, title, by }) => [act, title, by?.name]);
    const t1 = "Del registro";
    expect((await said()).slice(0, 10)).toEqual([
      ["document.binned", t1, "Anna Prova"],
      ["folder.removed", null, "Anna Prova"],
      ["document.unbinned", t1, "Anna Prova"],
      ["document.binned", t1, "Anna Prova"],
      ["document.tagged", t1, "Anna Prova"],
      ["document.moved", t1, "Anna Prova"],
      ["folder.made", null, "Anna Prova"],
      ["document.versionRestored", t1, "Anna Prova"],
      ["document.versionAdded", t1, "Lea Guida"],
      ["document.added", t1, "Anna Prova"],
    ]);
    await t.platform.prisma.document.update({ where: { id }, data: { binnedAt: new Date(0) } });
    await documents().sweep();
    const [newest, ...older] = await said();
    expect(newest).toEqual(["document.purged", null, undefined]);
    expect(older.some(([, title]) => title === t1)).toBe(false);
  });

  it("is for leads and staff, says nothing of documents they may not read, and goes on before an entry", async () => {
    for (const [viewer, code] of [
      [anna, "leadsOnly"],
      [GUEST, "signInFirst"],
    ] as const)
      await refused(documents().documentLog(viewer, slug, null), { problem: { code } });
    const other = await t.takePart(await t.member(), spaceId);
    await add("segreta", { title: "Segreta", audience: "CHOSEN", readers: [idOf(other)] });
    const [first, ...rest] = await documents().documentLog(lead, slug, null);
    expect([first, ...rest].some((entry) => entry?.title === "Segreta")).toBe(false);
    expect(await documents().documentLog(staff, slug, first?.id ?? 0)).not.toContainEqual(first);
  });
});

it("the latest documents of a space are those its viewer may read, and their number", async () => {
  const elsewhere = await t.twinning();
  const here = await t.takePart(anna, elsewhere.spaceId);
  const ids: number[] = [];
  for (const audience of ["PUBLIC", "MEMBERS", "PARTIES"]) {
    const file = await upload(audience, `${audience}.txt`, here, elsewhere.slug);
    ids.push(...(await documents().addDocuments(here, elsewhere.slug, { file, audience })));
  }
  const latest = async (viewer: Viewer) => {
    const { total, documents: cards } = await documents().latestDocuments(viewer, elsewhere.spaceId, 2);
    return [total, cards.map(({ id }) => id)];
  };
  const [open, members, parties] = ids;
  expect(await latest(GUEST)).toEqual([1, [open]]);
  expect(await latest(stranger)).toEqual([2, [members, open]]);
  expect(await latest(here)).toEqual([3, [parties, members]]);
});

it("who leaves a twinning reads no more what was for chosen people there", async () => {
  const guest = await t.takePart(await t.member(), spaceId);
  const id = await add("per pochi", { audience: "CHOSEN", readers: [idOf(guest)] });
  await documents().documentPage(guest, id);
  await t.community.spaces.leaveSpace(guest, { spaceId, memberId: idOf(guest) });
  await refused(documents().documentPage({ ...guest, participations: [] }, id), { code: "notFound" });
});

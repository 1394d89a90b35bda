import { expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { AUDIENCES, type Visibility } from "../../../server/spaces/contract.ts";
import { editSpace } from "../../../server/spaces/edit-space.ts";
import { add, anna, documents, idOf, lead, library, slug, spaceId, staff, stranger, t } from "./library.ts";

library();

// Who may read is said in TypeScript for one document, and in SQL for the library.

const VISIBILITIES: Visibility[] = ["PUBLIC", "MEMBERS", "PARTIES"];

const become = (visibility: Visibility) =>
  t.platform.transact((work) =>
    editSpace(staff, work, spaceId, { title: "Gemellaggio", shortTitle: "G", visibility }),
  );

const reads = (viewer: Viewer, id: number) =>
  documents()
    .documentPage(viewer, id)
    .then(
      () => true,
      (error) => {
        expect(error).toMatchObject({ code: "notFound" });
        return false;
      },
    );

it("the library shows and counts exactly what each viewer may read; page and file open for the same", async () => {
  const made: number[] = [];
  for (const audience of AUDIENCES)
    for (const binned of [false, true]) {
      const id = await add(`${audience} ${binned}`, {
        audience,
        ...(audience === "CHOSEN" && { readers: [idOf(lead)] }),
      });
      if (binned) await documents().binDocument(anna, id, {});
      made.push(id);
    }
  const outsider = await t.takePart(await t.member(), spaceId);
  const viewers = { guest: GUEST, stranger, staff, anna, lead, outsider };
  for (const visibility of VISIBILITIES) {
    // Behind the room's back: documents stay wider than their space.
    await t.platform.prisma.space.update({ where: { id: spaceId }, data: { visibility } });
    for (const [who, viewer] of Object.entries(viewers)) {
      const listed: number[] = [];
      for (const bin of [false, true]) {
        const page = await documents()
          .libraryPage(viewer, slug, { bin })
          .catch(() => ({ documents: [], total: 0 }));
        expect([who, bin, page.total]).toEqual([who, bin, page.documents.length]);
        listed.push(...page.documents.map(({ id }) => id));
      }
      for (const id of made) {
        const may = await reads(viewer, id);
        expect([who, visibility, id, listed.includes(id)]).toEqual([who, visibility, id, may]);
        const opened = await documents()
          .openFile(viewer, id, 1)
          .then(
            () => true,
            () => false,
          );
        expect([who, visibility, id, opened]).toEqual([who, visibility, id, may]);
      }
    }
  }
  await t.platform.prisma.space.update({ where: { id: spaceId }, data: { visibility: "PUBLIC" } });
});

it("when a space becomes narrower its documents follow, and stay so when it is opened again", async () => {
  const [wide, members, narrow] = [
    await add("di tutti"),
    await add("degli iscritti", { audience: "MEMBERS" }),
    await add("nostro", { audience: "PARTIES" }),
  ];
  const audiences = async () =>
    (
      await t.platform.prisma.document.findMany({
        where: { id: { in: [wide, members, narrow] } },
        orderBy: { id: "asc" },
      })
    ).map(({ audience }) => audience);
  await become("MEMBERS");
  expect(await audiences()).toEqual(["MEMBERS", "MEMBERS", "PARTIES"]);
  await become("PARTIES");
  await become("PUBLIC");
  expect(await audiences()).toEqual(["PARTIES", "PARTIES", "PARTIES"]);
  expect(await reads(GUEST, wide)).toBe(false);
});

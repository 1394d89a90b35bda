import { expect, it } from "vitest";
import type { Viewer } from "../../../server/members/contract.ts";
import { isLibraryNews } from "../../../server/notifications/contract.ts";
import {
  add,
  anna,
  documents,
  idOf,
  lead,
  library,
  slug,
  spaceId,
  stranger,
  t,
  upload,
} from "../documents/library.ts";
import { bellOf, settled } from "./news.ts";

library();

const follow = (viewer: Viewer, level: string) =>
  t.community.spaces.chooseSpaceLevel(viewer, slug, { level });
const member = async () => t.takePart(await t.member(), spaceId);

/** What the list says of libraries. */
async function newsOf(viewer: Viewer) {
  await settled(t);
  const { notifications } = await t.community.notifications.notificationPage(viewer, 1);
  return notifications.filter(isLibraryNews).map(({ documents: about, isNew, count, authors }) => ({
    titles: about.map(({ title, number }) => `${title} ${number}`),
    isNew,
    count,
    authors,
  }));
}

it("who follows a space is told of new documents, twenty at once in one entry; nobody of her own", async () => {
  const [follower, usual] = [await member(), await member()];
  await follow(follower, "EVERYTHING");
  await follow(anna, "EVERYTHING");
  const file: string[] = [];
  for (let n = 0; n < 20; n++) file.push(await upload(`venti ${n}`, `Numero ${n}.txt`));
  await documents().addDocuments(anna, slug, { file, audience: "PARTIES" });
  expect(await newsOf(follower)).toMatchObject([{ isNew: true, count: 20, authors: ["Anna Prova"] }]);
  expect(await bellOf(t, follower)).toBe(1);
  for (const other of [usual, anna]) expect([await newsOf(other), await bellOf(t, other)]).toEqual([[], 0]);
  await t.community.notifications.markRead(follower, { spaceId: String(spaceId) });
  expect(await bellOf(t, follower)).toBe(0);
  expect(await newsOf(follower)).toMatchObject([{ isNew: false, count: 1 }]);
});

it("who made a document or a version is told of the next ones, unless she wants nothing", async () => {
  const [maker, second, silent] = [await member(), await member(), await member()];
  const id = await add("prima", { title: "A più mani" }, maker);
  const version = async (by: Viewer, text: string) =>
    documents().addVersion(by, id, { file: await upload(text, "Nota.txt", by) });
  await version(second, "seconda");
  await version(silent, "terza");
  await follow(silent, "NOTHING");
  await version(lead, "quarta");
  expect(await newsOf(maker)).toEqual([
    { titles: ["A più mani 4"], isNew: true, count: 1, authors: expect.any(Array) },
  ]);
  expect(await newsOf(second)).toMatchObject([{ titles: ["A più mani 4"] }]);
  expect(await newsOf(silent)).toEqual([]);
  await t.community.notifications.markRead(maker, { documentId: String(id) });
  expect(await bellOf(t, maker)).toBe(0);
  // Done twice, a job tells once.
  const told = () => t.platform.prisma.notifiedDocument.count({ where: { documentId: id } });
  const before = await told();
  await t.platform.transact((work) =>
    work.enqueue("notifications.notify-document", { documentId: id, number: 4 }),
  );
  await settled(t);
  expect([await told(), await bellOf(t, maker)]).toEqual([before, 0]);
});

it("nobody is told of what she may not read, nor goes on being told when she may not any more", async () => {
  const [follower, chosen] = [await member(), await member()];
  for (const one of [follower, chosen]) await follow(one, "EVERYTHING");
  await follow(stranger, "EVERYTHING");
  const readers = [idOf(chosen)];
  const secret = await add("segreto", { title: "Per pochi", audience: "CHOSEN", readers });
  const open = await add("aperto", { title: "Per tutti" });
  expect(await newsOf(chosen)).toMatchObject([{ count: 2 }]);
  for (const one of [follower, stranger])
    expect(await newsOf(one)).toMatchObject([{ titles: ["Per tutti 1"] }]);
  const said = { revision: 1, title: "Per tutti", audience: "CHOSEN", readers };
  await documents().editDocument(anna, open, said);
  for (const one of [follower, stranger]) expect([await newsOf(one), await bellOf(t, one)]).toEqual([[], 0]);
  await documents().binDocument(anna, secret, {});
  expect(await newsOf(chosen)).toMatchObject([{ titles: ["Per tutti 1"] }]);
  await t.community.spaces.leaveSpace(chosen, { spaceId, memberId: idOf(chosen) });
  await settled(t);
  expect(await bellOf(t, { ...chosen, participations: [] })).toBe(0);
});

it("what is no id is taken for nothing to read", async () => {
  for (const bad of [{ documentId: "x" }, { spaceId: "-1" }, { spaceId: ["1"] }, { other: "1" }])
    await expect(t.community.notifications.markRead(anna, bad)).rejects.toMatchObject({ code: "invalid" });
});

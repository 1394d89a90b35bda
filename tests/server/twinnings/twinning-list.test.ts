import { afterAll, beforeAll, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { canSeeSpace } from "../../../server/spaces/contract.ts";
import type { TwinningFilters } from "../../../server/twinnings/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

let t: TestCommunity;
let open: { slug: string; spaceId: number };
let older: { slug: string };
beforeAll(async () => {
  t = await testCommunity();
  const { prisma } = t.platform;
  const puglia = await prisma.administration.create({
    data: { name: "Regione Puglia", slug: "puglia", region: "Puglia" },
  });
  older = await t.twinning();
  open = await t.twinning();
  const { id } = await prisma.twinning.update({
    where: { spaceId: open.spaceId },
    data: {
      theme: "Famiglie",
      title: "I distretti 100%_veri",
      summary: "Dalla città ai paesi.",
      startsOn: new Date("2012-03-01"),
      state: "CONCLUDED",
    },
  });
  await prisma.twinningParty.create({
    data: { twinningId: id, administrationId: puglia.id, side: "RECEIVING" },
  });
  await t.twinning("MEMBERS");
  await t.twinning("PARTIES");
});
afterAll(() => t.close());

const found = async (filters: TwinningFilters, viewer: Viewer = GUEST) =>
  (await t.community.twinnings.twinningList(viewer, filters)).twinnings.map(({ slug }) => slug);

it("newest first, with the total and what there is to filter by", async () => {
  const list = await t.community.twinnings.twinningList(GUEST);
  expect(list).toMatchObject({ total: 2, page: 1, pages: 1 });
  expect(list.twinnings.map(({ slug }) => slug)).toEqual([open.slug, older.slug]);
  expect(list.choices).toEqual({
    themes: ["Famiglie", "Prova"],
    states: ["RUNNING", "CONCLUDED"],
    years: [2012],
    regions: ["Puglia"],
  });
});

it("the newest alone, as the list has them for the same viewer", async () => {
  const { twinnings } = t.community;
  const member = await t.member();
  for (const viewer of [GUEST, member, await t.takePart(member, open.spaceId)]) {
    const { twinnings: listed } = await twinnings.twinningList(viewer);
    expect(await twinnings.latestTwinnings(viewer, 9)).toEqual(listed);
    expect(await twinnings.latestTwinnings(viewer, 1)).toEqual(listed.slice(0, 1));
  }
});

it.each<[string, TwinningFilters]>([
  ["theme", { theme: "Famiglie" }],
  ["state", { state: "CONCLUDED" }],
  ["year of the period", { year: 2012 }],
  ["region of a party", { region: "Puglia" }],
  ["words of the title, whatever their case", { q: "DISTRETTI" }],
  ["name of an administration", { q: "regione pu" }],
  ["words in whatever order, of the title and of an administration", { q: "puglia  distretti" }],
  ["words without their accents, or with others", { q: "distrétti regióne" }],
  ["a word that has an accent, without it", { q: "citta" }],
  ["and with it", { q: "CITTÀ" }],
  ["signs that are wildcards elsewhere", { q: "100%_v" }],
  ["all together", { theme: "Famiglie", state: "CONCLUDED", year: 2012, region: "Puglia", q: "veri" }],
])("by %s", async (_what, filters) => expect(await found(filters)).toEqual([open.slug]));

it.each<[string, TwinningFilters]>([
  ["no such theme", { theme: "Niente" }],
  ["no such state", { state: "'; DROP TABLE twinning; --" }],
  ["a year of nothing", { year: 1999 }],
  ["words of which one is nowhere", { q: "distretti sardegna" }],
  ["filters that agree on nothing", { theme: "Prova", region: "Puglia" }],
  ["wildcards", { q: "%" + "%%" }],
])("%s: an empty list", async (_what, filters) => {
  const list = await t.community.twinnings.twinningList(GUEST, filters, { page: 7 });
  expect(list).toMatchObject({ twinnings: [], total: 0, page: 1, pages: 1 });
});

it("pages; beyond the last one the last is shown", async () => {
  const { twinningList } = t.community.twinnings;
  const slugs = async (page: number) =>
    (await twinningList(GUEST, {}, { page, size: 1 })).twinnings.map(({ slug }) => slug);
  expect([await slugs(1), await slugs(2), await slugs(9)]).toEqual([[open.slug], [older.slug], [older.slug]]);
  expect(await twinningList(GUEST, {}, { page: 9, size: 1 })).toMatchObject({ page: 2, pages: 2 });
});

it("shows what the policy of spaces lets be seen, and nothing else in the choices", async () => {
  const spaces = await t.platform.prisma.space.findMany({ where: { kind: "TWINNING" } });
  const member = await t.member();
  const party = await t.takePart(member, spaces.find(({ visibility }) => visibility === "PARTIES")?.id ?? 0);
  const moderator = await t.member("Moderatrice", "MODERATOR");
  for (const viewer of [GUEST, member, party, moderator]) {
    const readable = spaces.filter((space) => canSeeSpace(viewer, space)).map(({ slug }) => slug);
    expect((await found({}, viewer)).sort()).toEqual(readable.sort());
  }
});

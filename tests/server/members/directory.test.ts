import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

let t: TestCommunity;
beforeAll(async () => {
  t = await testCommunity();
});
afterAll(() => t.close());

const list = () => t.community.members.memberList;
const names = async (filters: Parameters<ReturnType<typeof list>>[0]) =>
  (await list()(filters)).things.map(({ name }) => name);

/** Of an administration of a region. */
async function from(region: string | null, name: string) {
  const viewer = await t.member(name);
  const id = viewer.member.administration?.id ?? 0;
  await t.platform.prisma.administration.update({ where: { id }, data: { region } });
  return viewer;
}

describe("the members", () => {
  it("stand in Italian order, whatever their accents and capitals", async () => {
    for (const name of ["zoe zeta", "Èlia Bo", "Elia Bi", "D'Arco Ugo", "Ábel Ax"])
      await from("Puglia", name);
    const found = await names({ region: "Puglia" });
    expect(found).toEqual([...found].sort(new Intl.Collator("it").compare));
    expect(found).toHaveLength(5);
  });

  it("are found by name, administration, region, and all together", async () => {
    const a = await from("Umbria", "Niccolò Machiavelli");
    await from("Umbria", "Niccolò Tommaseo");
    const administration = a.member.administration?.name ?? "";
    expect(await names({ name: "niccolo" })).toHaveLength(2);
    expect(await names({ name: "TOMMASÈO" })).toEqual(["Niccolò Tommaseo"]);
    expect(await names({ name: "machiavelli niccolo" })).toEqual(["Niccolò Machiavelli"]);
    expect(await names({ name: "niccolo dante" })).toEqual([]);
    expect(await names({ administration: administration.toUpperCase() })).toEqual(["Niccolò Machiavelli"]);
    expect(await names({ name: "niccolo", administration, region: "Umbria" })).toEqual([
      "Niccolò Machiavelli",
    ]);
    expect(await names({ administration, region: "Puglia" })).toEqual([]);
    expect((await list()({ region: "Umbria" })).regions).toEqual(
      expect.arrayContaining(["Puglia", "Umbria"]),
    );
  });

  it("who has left is not found by the administration left", async () => {
    const viewer = await from("Molise", "Andata Via");
    await t.platform.prisma.affiliation.updateMany({
      where: { memberId: viewer.member.id },
      data: { until: new Date() },
    });
    expect(await names({ region: "Molise" })).toEqual([]);
    const [card] = (await list()({ name: "andata via" })).things;
    expect(card).toMatchObject({ administration: null, jobTitle: null });
  });

  it("nobody is there who has not confirmed, nor found by anything", async () => {
    const { member } = await from("Basilicata", "Mai Confermato");
    await t.platform.prisma.member.update({ where: { id: member.id }, data: { emailConfirmedAt: null } });
    const { members } = t.community;
    expect(await names({ name: "Mai Confermato" })).toEqual([]);
    expect((await list()({})).regions).not.toContain("Basilicata");
    await expect(members.memberPage(members.guest, member.id)).rejects.toMatchObject({ code: "notFound" });
    expect((await members.latestMembers(50)).map(({ id }) => id)).not.toContain(member.id);
    const slug = (
      await t.platform.prisma.administration.findFirstOrThrow({ where: { region: "Basilicata" } })
    ).slug;
    await expect(members.administrationPage(slug)).rejects.toMatchObject({ code: "notFound" });
    expect((await members.administrationList({ region: "Basilicata" })).total).toBe(0);
  });

  it("who hides the last access shows it nowhere", async () => {
    const { member } = await from("Lazio", "Riservata Sempre");
    const seen = { lastSeenOn: new Date("2018-04-16"), hidesLastSeen: true };
    await t.platform.prisma.member.update({ where: { id: member.id }, data: seen });
    const { members } = t.community;
    const everywhere = [
      (await list()({ name: "riservata" })).things,
      await members.latestMembers(50),
      await members.memberPage(members.guest, member.id),
    ];
    expect(JSON.stringify(everywhere)).toContain("Riservata Sempre");
    expect(JSON.stringify(everywhere)).not.toContain("2018-04-16");
  });

  it("come by pages; beyond the last one is the last", async () => {
    for (let n = 0; n < 35; n++) await from("Liguria", `Pagina ${String(n).padStart(2, "0")}`);
    const pages = await Promise.all([1, 2, 3, 999_999].map((page) => list()({ region: "Liguria", page })));
    expect(pages.map(({ page, pages: of, total }) => [page, of, total])).toEqual([
      [1, 2, 35],
      [2, 2, 35],
      [2, 2, 35],
      [2, 2, 35],
    ]);
    expect(pages[0]?.things).toHaveLength(30);
    expect(pages[1]?.things.map(({ name }) => name)).toEqual([30, 31, 32, 33, 34].map((n) => `Pagina ${n}`));
  });

  it.each(["%", "_", "\\", "'; DROP TABLE member; --", "(", "x".repeat(5_000), "\u202e"])(
    "garbage finds nobody: %j",
    async (garbage) => {
      for (const filters of [{ name: garbage }, { administration: garbage }, { region: garbage }])
        expect(await list()(filters)).toMatchObject({ things: [], total: 0, page: 1, pages: 1 });
    },
  );
});

describe("the administrations", () => {
  it("are found by name, region and kind; foreign ones and unchecked ones are there and say so", async () => {
    await t.platform.prisma.administration.create({
      data: {
        name: "Ville de Lyon",
        slug: "lyon",
        country: "FR",
        kind: "MUNICIPALITY",
        verifiedAt: new Date(),
      },
    });
    const { member } = await from("Marche", "Qualcuno");
    const { administrationList, administrationPage } = t.community.members;
    expect((await administrationList({ name: "lyon", kind: "MUNICIPALITY" })).things).toMatchObject([
      { name: "Ville de Lyon", country: "FR", verified: true, memberCount: 0 },
    ]);
    expect((await administrationList({ name: "lyon", kind: "REGION" })).total).toBe(0);
    expect((await administrationList({ kind: "NONSENSE" })).total).toBe(0);
    const [marche] = (await administrationList({ region: "Marche" })).things;
    expect(marche).toMatchObject({ name: member.administration?.name, verified: false, memberCount: 1 });
    const page = await administrationPage(marche?.slug ?? "");
    expect(page.members).toMatchObject([{ name: "Qualcuno", id: member.id }]);
  });

  it("are marked as seen by the staff, by nobody else, and once", async () => {
    const { member, participations } = await t.member("Di qui");
    const { slug } = await t.platform.prisma.administration.findUniqueOrThrow({
      where: { id: member.administration?.id ?? 0 },
    });
    const { verifyAdministration, administrationPage, guest } = t.community.members;
    await expect(verifyAdministration(guest, slug)).rejects.toMatchObject({ code: "denied" });
    await expect(verifyAdministration({ member, participations }, slug)).rejects.toMatchObject({
      problem: { code: "staffOnly" },
    });
    expect((await administrationPage(slug)).verified).toBe(false);
    const moderator = await t.member("Moderatrice", "MODERATOR");
    for (let n = 0; n < 2; n++) await verifyAdministration(moderator, slug);
    expect((await administrationPage(slug)).verified).toBe(true);
    const where = { name: "administration.verified", thingId: member.administration?.id ?? 0 };
    expect(await t.platform.prisma.activity.count({ where })).toBe(1);
    await expect(verifyAdministration(moderator, "non-esiste")).rejects.toMatchObject({ code: "notFound" });
  });

  it("show their twinnings to whom they are open", async () => {
    const { member, participations } = await t.member();
    const administrationId = member.administration?.id ?? 0;
    const twinnings = [await t.twinning(), await t.twinning("MEMBERS"), await t.twinning("PARTIES")];
    for (const { spaceId } of twinnings) {
      const { id } = await t.platform.prisma.twinning.findUniqueOrThrow({ where: { spaceId } });
      await t.platform.prisma.twinningParty.createMany({
        data: (["OFFERING", "COORDINATING"] as const).map((side) => ({
          twinningId: id,
          administrationId,
          side,
        })),
      });
    }
    const { twinningsOf } = t.community.twinnings;
    const slugs = async (viewer: Parameters<typeof twinningsOf>[0]) =>
      (await twinningsOf(viewer, administrationId)).map(({ slug }) => slug).sort();
    const [open, forMembers, reserved] = twinnings.map(({ slug }) => slug) as [string, string, string];
    expect(await slugs(t.community.members.guest)).toEqual([open]);
    expect(await slugs({ member, participations })).toEqual([open, forMembers].sort());
    const party = await t.takePart({ member, participations }, twinnings[2]?.spaceId ?? 0);
    expect(await slugs(party)).toEqual([open, forMembers, reserved].sort());
    expect((await twinningsOf(party, administrationId))[0]?.sides).toEqual(["OFFERING", "COORDINATING"]);
  });

  it.each(["", "../..", "x".repeat(200), "Maiuscole", "%", "non-esiste"])("«%s» is none", async (slug) => {
    await expect(t.community.members.administrationPage(slug)).rejects.toMatchObject({ code: "notFound" });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

let t: TestCommunity;
let staff: Viewer;
beforeAll(async () => {
  t = await testCommunity();
  staff = await t.member("Amministratrice", "ADMIN");
});
afterAll(() => t.close());

describe("the list", () => {
  it("shows each viewer what is for them, newest first", async () => {
    const openedIn = async (visibility: "PUBLIC" | "MEMBERS" | "PARTIES", year: number) => {
      const { slug, spaceId } = await t.twinning(visibility);
      await t.platform.prisma.space.update({
        where: { id: spaceId },
        data: { openedAt: new Date(Date.UTC(year, 0)) },
      });
      return { slug, spaceId };
    };
    const old = await openedIn("PUBLIC", 2012);
    const parties = await openedIn("PARTIES", 2014);
    const members = await openedIn("MEMBERS", 2013);
    const recent = await openedIn("PUBLIC", 2015);
    const member = await t.member();
    const part = await t.takePart(member, parties.spaceId);
    const other = await t.takePart(await t.member(), old.spaceId);
    const slugs = async (viewer: Viewer) =>
      (await t.community.twinnings.twinningList(viewer)).twinnings.map(({ slug }) => slug);

    expect(await slugs(GUEST)).toEqual([recent.slug, old.slug]);
    expect(await slugs(member)).toEqual([recent.slug, members.slug, old.slug]);
    expect(await slugs(other)).toEqual([recent.slug, members.slug, old.slug]);
    expect(await slugs(part)).toEqual([recent.slug, parties.slug, members.slug, old.slug]);
  });
});

describe("the page", () => {
  it("tells the twinning, its sides in order, and who to turn to today", async () => {
    const { prisma } = t.platform;
    const names = ["Comune A", "Comune B", "Comune C", "Comune D"];
    const administrations = await Promise.all(
      names.map((name) =>
        prisma.administration.create({ data: { name, slug: name.toLowerCase().replace(" ", "-") } }),
      ),
    );
    const [a, b, c, d] = administrations.map(({ id }) => id) as [number, number, number, number];
    const { spaceId } = await t.community.twinnings.openTwinning(staff, {
      slug: "pagina",
      acronym: "PAG",
      title: "Una pagina",
      summary: "Riassunto",
      presentation: "Presentazione",
      objectives: "Obiettivi",
      results: "Risultati",
      theme: "Tema",
      state: "CONCLUDED",
      visibility: "PUBLIC",
      startsOn: "2012-05-01",
      endsOn: "2014-05-01",
      parties: [
        { administrationId: c, side: "RECEIVING" },
        { administrationId: a, side: "OFFERING" },
        { administrationId: b, side: "RECEIVING" },
        { administrationId: d, side: "COORDINATING" },
      ],
    });
    const join = async (
      name: string,
      administrationId: number,
      role: "LEAD" | "CONTACT" | "EXPERT",
      until?: Date,
    ) => {
      const { member } = await t.member(name);
      await prisma.participation.create({
        data: { spaceId, memberId: member.id, administrationId, role, until: until ?? null },
      });
    };
    await join("Carla Contatto", b, "CONTACT");
    await join("Luca Responsabile", a, "LEAD");
    await join("Bice Responsabile", b, "LEAD");
    await join("Ada Contatto", a, "CONTACT");
    await join("Eva Esperta", a, "EXPERT");
    await join("Ugo Uscito", a, "LEAD", new Date(Date.now() - 1_000));

    expect(await t.community.twinnings.twinningPage(GUEST, "pagina")).toEqual({
      spaceId,
      visibility: "PUBLIC",
      slug: "pagina",
      acronym: "PAG",
      title: "Una pagina",
      summary: "Riassunto",
      theme: "Tema",
      programme: null,
      state: "CONCLUDED",
      startedYear: 2012,
      startsOn: "2012-05-01",
      endsOn: "2014-05-01",
      presentationHtml: "<p>Presentazione</p>",
      objectivesHtml: "<p>Obiettivi</p>",
      resultsHtml: "<p>Risultati</p>",
      offering: [{ name: "Comune A", slug: "comune-a" }],
      receiving: [
        { name: "Comune C", slug: "comune-c" },
        { name: "Comune B", slug: "comune-b" },
      ],
      coordinating: [{ name: "Comune D", slug: "comune-d" }],
      participantCount: 5,
      // The offering side first, on each its leads first.
      referents: [
        ["Luca Responsabile", "Comune A", "LEAD", "OFFERING"],
        ["Ada Contatto", "Comune A", "CONTACT", "OFFERING"],
        ["Bice Responsabile", "Comune B", "LEAD", "RECEIVING"],
        ["Carla Contatto", "Comune B", "CONTACT", "RECEIVING"],
      ].map(([name, administration, role, side]) => {
        return { memberId: expect.any(Number), name, administration, role, side };
      }),
    });
  });

  it("is not there for who may not see it", async () => {
    const members = await t.twinning("MEMBERS");
    const parties = await t.twinning("PARTIES");
    const member = await t.member();
    const part = await t.takePart(member, parties.spaceId);
    const page = t.community.twinnings.twinningPage;
    const notFound = { code: "notFound", problem: { code: "notFound" } };
    await expect(page(GUEST, members.slug)).rejects.toMatchObject(notFound);
    await expect(page(GUEST, parties.slug)).rejects.toMatchObject(notFound);
    await expect(page(member, parties.slug)).rejects.toMatchObject(notFound);
    // They look after it; its discussions stay shut.
    expect(await page(staff, parties.slug)).toMatchObject({ visibility: "PARTIES" });
    expect((await t.community.topics.topicList(staff, { spaceIds: [parties.spaceId] })).total).toBe(0);
    expect(await page(member, members.slug)).toMatchObject({ visibility: "MEMBERS" });
    expect(await page(part, parties.slug)).toMatchObject({ visibility: "PARTIES" });
  });

  it.each(["", "nessuno", "forum", "TREPU", "a\u0000", "' OR true --", "x".repeat(1_000), "%"])(
    "%j is not there",
    async (slug) => {
      await expect(t.community.twinnings.twinningPage(GUEST, slug)).rejects.toMatchObject({
        code: "notFound",
      });
    },
  );
});

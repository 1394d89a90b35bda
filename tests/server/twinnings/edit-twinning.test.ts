import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "../../../server/members/contract.ts";
import type { Activity } from "../../../server/platform/activity.ts";
import { spaceGroup, type Visibility } from "../../../server/spaces/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

let t: TestCommunity;
let staff: Viewer;
const heard: Activity[] = [];
beforeAll(async () => {
  t = await testCommunity();
  staff = await t.member("Amministratrice", "ADMIN");
  t.platform.feed.onActivity((activity) => heard.push(activity));
});
afterAll(() => t.close());

const fields = (over: Record<string, unknown> = {}) => ({
  acronym: "TrePu",
  title: "Trasferire il prestito",
  summary: "Una buona pratica passa di mano.",
  presentation: "**Insieme**.",
  objectives: "- uno",
  results: "",
  theme: "Cultura",
  programme: "",
  startedYear: "",
  startsOn: "",
  endsOn: "",
  offering: "Comune di Trento",
  receiving: "Regione Puglia",
  coordinating: "",
  ...over,
});
const standing = { state: "RUNNING", visibility: "PUBLIC", version: "1" };
const edit = (slug: string, over: Record<string, unknown> = {}, viewer = staff) =>
  t.community.twinnings.editTwinning(viewer, slug, { ...fields(standing), ...over });
const twinningOf = (slug: string) =>
  t.platform.prisma.twinning.findFirstOrThrow({
    where: { space: { slug } },
    include: { space: true, parties: { include: { administration: true }, orderBy: { position: "asc" } } },
  });
const everything = async () => {
  const { space, twinning, twinningParty, administration, topic, activity, participation } =
    t.platform.prisma;
  const tables = [space, twinning, twinningParty, administration, topic, activity, participation];
  return JSON.stringify(await Promise.all(tables.map((table) => (table as typeof space).findMany())));
};

describe("what is wrong is said beside its field, and nothing is written", () => {
  const mistakes: [field: string, code: string, over: Record<string, unknown>][] = [
    ["receiving", "sameOnBothSides", { offering: "Comune A", receiving: "comune a" }],
    ["endsOn", "datesTurnedRound", { startsOn: "2013-05-02", endsOn: "2013-05-01" }],
    ["endsOn", "datesTurnedRound", { startedYear: "2013", endsOn: "2012-12-31" }],
    ["startedYear", "yearOfAnotherDay", { startsOn: "2012-05-01", startedYear: "1999" }],
    ["startsOn", "day", { startsOn: "2012-02-30" }],
    ["startsOn", "day", { startsOn: "1/5/2012" }],
    ["startsOn", "day", { startsOn: ["2012-05-01", "2013-05-01"] }],
    ["endsOn", "day", { endsOn: "9999-12-31" }],
    ["startedYear", "year", { startedYear: "12" }],
    ["startedYear", "year", { startedYear: "2012.5" }],
    ["offering", "noParty", { offering: " \r\n ", receiving: "" }],
    ["offering", "markup", { offering: "<script>alert(1)</script>" }],
    ["receiving", "markup", { receiving: "Comune di Bari\n<b>Comune</b>" }],
    ["offering", "bidiCharacters", { offering: "Comune \u202edi Bari" }],
    ["offering", "controlCharacters", { offering: "Comune\u0000 di Bari" }],
    ["offering", "tooLong", { offering: "x".repeat(201) }],
    ["offering", "tooShort", { offering: "x" }],
    [
      "offering",
      "tooManyParties",
      { offering: Array.from({ length: 21 }, (_, n) => `Comune ${n}`).join("\n") },
    ],
    ["offering", "wrongType", { offering: ["Comune A", "Comune B"] }],
    ["title", "markup", { title: "<img src=x onerror=alert(1)>" }],
    ["title", "required", { title: "" }],
    ["acronym", "markup", { acronym: "<i>" }],
    ["acronym", "tooLong", { acronym: "x".repeat(41) }],
    ["presentation", "tooLong", { presentation: "x".repeat(32_001) }],
    ["results", "tooLong", { results: "x".repeat(32_001) }],
  ];

  it.each(mistakes)("editing: %s is %s", async (field, code, over) => {
    const { slug } = await t.twinning();
    await edit(slug);
    const before = await everything();
    await expect(edit(slug, { version: 2, ...over })).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: { code } },
    });
    expect(await everything()).toBe(before);
  });

  it.each(mistakes)("opening: %s is %s", async (field, code, over) => {
    const before = await everything();
    await expect(t.community.twinnings.openTwinning(staff, fields(over))).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: { code } },
    });
    expect(await everything()).toBe(before);
  });

  it.each([
    ["state", "OVER"],
    ["visibility", "SECRET"],
    ["version", "0"],
    ["version", ""],
    ["version", ["1", "1"]],
    ["parties", []],
    ["slug", "altro"],
    ["__proto__", "x"],
  ])("editing: %s %j", async (field, value) => {
    const { slug } = await t.twinning();
    const before = await everything();
    const input = JSON.parse(JSON.stringify({ ...fields(standing) }));
    Object.defineProperty(input, field, { value, enumerable: true });
    await expect(t.community.twinnings.editTwinning(staff, slug, input)).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await everything()).toBe(before);
  });
});

describe("editing", () => {
  it("changes all a twinning says, its parties by name, known ones however written", async () => {
    const { slug, spaceId } = await t.twinning();
    const known = await t.platform.prisma.administration.create({
      data: { name: "Città di Forlì", slug: randomUUID(), verifiedAt: new Date() },
    });
    await edit(slug, {
      acronym: "NUOVO",
      startsOn: "2012-05-01",
      endsOn: "2013-05-01",
      startedYear: "2012",
      offering: "CITTÀ DI FORLÌ\r\n\r\n città  di forlì \r\nVille de Metz",
      receiving: "Heraklion Development Agency",
      coordinating: "Città di Forlì",
      state: "CONCLUDED",
    });
    const twinning = await twinningOf(slug);
    expect(twinning).toMatchObject({
      acronym: "NUOVO",
      version: 2,
      state: "CONCLUDED",
      presentationHtml: "<p><strong>Insieme</strong>.</p>",
      programme: null,
      startedYear: 2012,
      startsOn: new Date("2012-05-01"),
      endsOn: new Date("2013-05-01"),
      space: { title: "Trasferire il prestito", shortTitle: "NUOVO", slug },
    });
    expect(twinning.parties.map(({ side, administration }) => [side, administration.name])).toEqual([
      ["OFFERING", "Città di Forlì"],
      ["OFFERING", "Ville de Metz"],
      ["RECEIVING", "Heraklion Development Agency"],
      ["COORDINATING", "Città di Forlì"],
    ]);
    expect(twinning.parties[0]?.administrationId).toBe(known.id);
    expect(twinning.parties[1]?.administration.verifiedAt).toBeNull();
    await vi.waitFor(() =>
      expect(heard.filter((one) => one.spaceId === spaceId).flatMap(({ touches = [] }) => touches)).toEqual(
        expect.arrayContaining(["twinnings", `space:${spaceId}`]),
      ),
    );
  });

  it("by many at once is one edit; the others are told and nothing of theirs is kept", async () => {
    const { slug } = await t.twinning();
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, (_, n) => edit(slug, { theme: `Tema ${n}`, offering: `Comune Nuovo ${n}` })),
    );
    const done = tries.flatMap(({ status }, n) => (status === "fulfilled" ? [n] : []));
    expect(done).toHaveLength(1);
    for (const one of tries)
      if (one.status === "rejected")
        expect(one.reason).toMatchObject({ code: "conflict", problem: { code: "editedMeanwhile" } });
    expect(await twinningOf(slug)).toMatchObject({ theme: `Tema ${done[0]}`, version: 2 });
    const names = { name: { startsWith: "Comune Nuovo" } };
    expect(await t.platform.prisma.administration.count({ where: names })).toBe(1);
  });

  it("of two twinnings at once that bring the same new administration brings it once", async () => {
    const twinnings = await Promise.all(Array.from({ length: 4 }, () => t.twinning()));
    const name = `Ente appena nato ${randomUUID()}`;
    await Promise.all(twinnings.map(({ slug }) => edit(slug, { receiving: name })));
    expect(await t.platform.prisma.administration.count({ where: { name } })).toBe(1);
  });

  it("where nobody knows who the parties were, they may stay unknown", async () => {
    const { slug } = await t.twinning();
    await edit(slug, { offering: "", receiving: "" });
    expect((await twinningOf(slug)).parties).toEqual([]);
  });
});

describe("what becomes narrower", () => {
  const topicIn = async (author: Viewer, slug: string, audience: string, readers: number[] = []) =>
    t.community.topics.openTopic(author, slug, {
      ...{ title: `Per ${audience}`, body: "Testo", audience, readers },
      clientId: randomUUID(),
    });

  /** A public twinning with a topic of every width. */
  async function stage() {
    const { slug, spaceId, generalTopicId } = await t.twinning();
    const [anna, bruno] = [await t.member("Anna"), await t.member("Bruno")];
    const [lead, other] = [await t.takePart(anna, spaceId, "LEAD"), await t.takePart(bruno, spaceId)];
    for (const audience of ["PUBLIC", "MEMBERS", "PARTIES"]) await topicIn(lead, slug, audience);
    await topicIn(lead, slug, "CHOSEN", [bruno.member.id]);
    const audiences = async () =>
      (await t.platform.prisma.topic.findMany({ where: { spaceId }, orderBy: { id: "asc" } })).map(
        ({ audience }) => audience,
      );
    const give = async (visibility: Visibility) => {
      const { version } = await twinningOf(slug);
      await edit(slug, { visibility, version }, lead);
    };
    return { slug, spaceId, generalTopicId, lead, other, audiences, give };
  }

  it("takes its topics along; what becomes wider again opens the general discussion alone", async () => {
    const { audiences, give } = await stage();
    expect(await audiences()).toEqual(["PUBLIC", "PUBLIC", "MEMBERS", "PARTIES", "CHOSEN"]);
    await give("MEMBERS");
    expect(await audiences()).toEqual(["MEMBERS", "MEMBERS", "MEMBERS", "PARTIES", "CHOSEN"]);
    await give("PARTIES");
    expect(await audiences()).toEqual(["PARTIES", "PARTIES", "PARTIES", "PARTIES", "CHOSEN"]);
    await give("PUBLIC");
    expect(await audiences()).toEqual(["PUBLIC", "PARTIES", "PARTIES", "PARTIES", "CHOSEN"]);
  });

  it("cuts sockets and drops pages in every process; becoming wider cuts nobody", async () => {
    const { spaceId, give } = await stage();
    const said = (name: string) => heard.filter((one) => one.spaceId === spaceId && one.name === name);
    await give("MEMBERS");
    await vi.waitFor(() => expect(said("space.visibilityChanged")).toHaveLength(1));
    expect(said("space.visibilityChanged")[0]?.cuts).toEqual([spaceGroup(spaceId)]);
    const touched = said("topic.audienceChanged")[0]?.touches;
    expect(touched).toEqual(expect.arrayContaining(["topics", `topics:${spaceId}`]));
    await give("PUBLIC");
    await vi.waitFor(() => expect(said("space.visibilityChanged")).toHaveLength(2));
    expect(said("space.visibilityChanged")[1]?.cuts).toEqual([]);
  });

  it("is narrower for a topic opened at the same moment too", async () => {
    for (let round = 0; round < 8; round++) {
      const { spaceId, slug, other, give } = await stage();
      const opening = Promise.allSettled(Array.from({ length: 4 }, () => topicIn(other, slug, "PUBLIC")));
      const narrowing = give("PARTIES");
      await Promise.all([opening, narrowing]);
      const wider = { spaceId, audience: { in: ["PUBLIC", "MEMBERS"] as ("PUBLIC" | "MEMBERS")[] } };
      expect(await t.platform.prisma.topic.count({ where: wider })).toBe(0);
    }
  });
});

describe("opening by a member", () => {
  const opened = async (viewer: Viewer, over: Record<string, unknown> = {}) =>
    t.community.twinnings.openTwinning(viewer, fields({ title: `Gemellaggio ${randomUUID()}`, ...over }));

  it("is a draft for those who take part, led by who opened it", async () => {
    const anna = await t.member("Anna");
    const name = anna.member.administration?.name ?? "";
    const { slug, spaceId } = await opened(anna, { acronym: "Mio Bel Nome!", offering: name.toUpperCase() });
    expect(slug).toBe("mio-bel-nome");
    expect(await twinningOf(slug)).toMatchObject({ state: "DRAFT", space: { visibility: "PARTIES" } });
    expect(await t.platform.prisma.participation.findMany({ where: { spaceId } })).toMatchObject([
      {
        memberId: anna.member.id,
        role: "LEAD",
        administrationId: anna.member.administration?.id,
        until: null,
      },
    ]);
    const general = await t.platform.prisma.topic.findFirstOrThrow({ where: { spaceId } });
    expect(general).toMatchObject({ isGeneral: true, audience: "PARTIES" });
  });

  it("asks for the own administration among the parties, and for one at all", async () => {
    const anna = await t.member("Anna");
    const before = await everything();
    await expect(opened(anna)).rejects.toMatchObject({
      fields: { offering: { code: "ownPartyMissing", name: anna.member.administration?.name } },
    });
    const nowhere: Viewer = { ...anna, member: { ...anna.member, administration: null } };
    await expect(opened(nowhere)).rejects.toMatchObject({ problem: { code: "noAdministration" } });
    expect(await everything()).toBe(before);
  });

  it("gives each its own address, however many at once; one form sent twice opens one", async () => {
    const anna = await t.member("Anna");
    const offering = anna.member.administration?.name;
    const acronym = `Sigla ${randomUUID().slice(0, 6)}`;
    const all = await Promise.all(Array.from({ length: 4 }, () => opened(anna, { offering, acronym })));
    const base = acronym.toLowerCase().replace(" ", "-");
    expect(all.map(({ slug }) => slug).sort()).toEqual([base, `${base}-2`, `${base}-3`, `${base}-4`]);
    const title = `Sempre lo stesso ${randomUUID()}`;
    const twice = await Promise.all(
      Array.from({ length: 3 }, () => opened(anna, { offering, acronym, title })),
    );
    expect(new Set(twice.map(({ spaceId }) => spaceId)).size).toBe(1);
    expect((await opened(anna, { offering, acronym: "Nuovo" })).slug).toBe("nuovo-2");
  });
});

describe("the general discussion's title", () => {
  it("is the twinning's, until those who look after it give it another", async () => {
    const { slug, spaceId, generalTopicId } = await t.twinning();
    const lead = await t.takePart(await t.member(), spaceId, "LEAD");
    const { generalTopicTitle, renameGeneralTopic } = t.community.topics;
    expect(await generalTopicTitle(lead, spaceId)).toBe(`Gemellaggio ${slug}`);
    await renameGeneralTopic(lead, spaceId, { discussion: "Parliamone" });
    const topic = await t.platform.prisma.topic.findUniqueOrThrow({ where: { id: generalTopicId } });
    expect(topic).toMatchObject({ title: "Parliamone", slug: "parliamone" });
    for (const viewer of [t.community.members.guest, await t.takePart(await t.member(), spaceId, "CONTACT")])
      await expect(renameGeneralTopic(viewer, spaceId, { discussion: "No" })).rejects.toMatchObject({
        code: "denied",
      });
    await expect(renameGeneralTopic(lead, spaceId, { discussion: "" })).rejects.toMatchObject({
      fields: { discussion: { code: "required" } },
    });
  });
});

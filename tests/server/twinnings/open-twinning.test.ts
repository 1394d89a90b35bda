import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "../../../server/members/contract.ts";
import type { Activity } from "../../../server/platform/activity.ts";
import { SPACE_OPENED } from "../../../server/spaces/open-space.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

let t: TestCommunity;
let staff: Viewer;
/** When set, whoever listens last to a space being opened fails. */
let furnishingFails = false;
const heard: Activity[] = [];
beforeAll(async () => {
  t = await testCommunity();
  staff = await t.member("Amministratrice", "ADMIN");
  t.platform.activities.within(SPACE_OPENED, async () => {
    if (furnishingFails) throw new Error("no furniture");
  });
  t.platform.feed.onActivity((activity) => heard.push(activity));
});
afterAll(() => t.close());

const input = (over: Record<string, unknown> = {}) => ({
  slug: `t-${randomUUID().slice(0, 8)}`,
  acronym: "TrePu",
  title: "Trasferire il prestito fra le biblioteche",
  summary: "Una buona pratica passa di mano.",
  presentation: "# Perché\n\n**Insieme** <b>si può</b>.",
  objectives: "- uno\n- due",
  results: "",
  theme: "Cultura",
  state: "RUNNING",
  visibility: "PUBLIC",
  parties: [],
  ...over,
});
const open = (over: Record<string, unknown> = {}, viewer = staff) =>
  t.community.twinnings.openTwinning(viewer, input(over));
const everything = async () => {
  const { space, twinning, topic, activity } = t.platform.prisma;
  return Promise.all([space.count(), twinning.count(), topic.count(), activity.count()]);
};

it("opens a space with its twinning, its texts made safe, its parties in order", async () => {
  const { prisma } = t.platform;
  const [a, b, c] = await Promise.all(
    ["Lecce", "Trento", "Bari"].map((name) =>
      prisma.administration.create({ data: { name, slug: randomUUID() } }),
    ),
  );
  const { spaceId } = await open({
    openedAt: new Date("2012-05-01T10:00:00Z"),
    programme: "AGIRE POR",
    startedYear: 2012,
    parties: [
      { administrationId: b?.id, side: "OFFERING" },
      { administrationId: c?.id, side: "RECEIVING" },
      { administrationId: a?.id, side: "RECEIVING" },
    ],
  });
  const space = await prisma.space.findUniqueOrThrow({
    where: { id: spaceId },
    include: { twinning: { include: { parties: { orderBy: { position: "asc" } } } } },
  });
  expect(space).toMatchObject({
    kind: "TWINNING",
    visibility: "PUBLIC",
    title: "Trasferire il prestito fra le biblioteche",
    shortTitle: "TrePu",
    openedAt: new Date("2012-05-01T10:00:00Z"),
    twinning: {
      presentationHtml: "<h3>Perché</h3>\n<p><strong>Insieme</strong> &lt;b&gt;si può&lt;/b&gt;.</p>",
      objectivesHtml: "<ul>\n<li>uno</li>\n<li>due</li>\n</ul>",
      resultsHtml: "",
      programme: "AGIRE POR",
      startedYear: 2012,
    },
  });
  expect(space.twinning?.parties.map(({ administrationId, side }) => [administrationId, side])).toEqual([
    [b?.id, "OFFERING"],
    [c?.id, "RECEIVING"],
    [a?.id, "RECEIVING"],
  ]);
  await vi.waitFor(() =>
    expect(heard).toContainEqual(
      expect.objectContaining({ name: "twinning.opened", spaceId, touches: ["twinnings"] }),
    ),
  );
});

describe("its general discussion is born with it", () => {
  it.each(["PUBLIC", "MEMBERS", "PARTIES"] as const)("as open as the space: %s", async (visibility) => {
    const openedAt = new Date("2013-01-02T03:04:05Z");
    const { spaceId } = await open({ visibility, openedAt });
    const topics = await t.platform.prisma.topic.findMany({ where: { spaceId } });
    expect(topics).toHaveLength(1);
    expect(topics[0]).toMatchObject({
      title: "Trasferire il prestito fra le biblioteche",
      slug: "trasferire-il-prestito-fra-le-biblioteche",
      audience: visibility,
      isGeneral: true,
      authorId: null,
      version: 0,
      lastNumber: 0,
      postCount: 0,
      participantCount: 0,
      lastPostAt: null,
      createdAt: openedAt,
    });
  });

  it("or not at all: when who listens fails, there is no space either", async () => {
    const before = await everything();
    furnishingFails = true;
    await expect(open()).rejects.toThrow("no furniture");
    furnishingFails = false;
    expect(await everything()).toEqual(before);
  });

  it("and when the twinning fails after it, the discussion goes too", async () => {
    const before = await everything();
    const nobody = { administrationId: 2_147_483_647, side: "OFFERING" };
    await expect(open({ parties: [nobody] })).rejects.toThrow();
    expect(await everything()).toEqual(before);
  });
});

it("in any state, for anybody, is a right of the staff", async () => {
  const before = await everything();
  for (const [viewer, code] of [
    [t.community.members.guest, "signInFirst"],
    [await t.member(), "staffOnly"],
  ] as const)
    await expect(open({}, viewer)).rejects.toMatchObject({ code: "denied", problem: { code } });
  expect(await everything()).toEqual(before);
  await open({}, await t.member("Moderatrice", "MODERATOR"));
});

describe("what is wrong is said, and nothing is written", () => {
  it.each([
    ["slug", "Con Spazi"],
    ["slug", "-trattino"],
    ["slug", "x"],
    ["slug", "x".repeat(61)],
    ["slug", "a/b"],
    ["acronym", ""],
    ["title", "x".repeat(300)],
    ["title", "due\nrighe"],
    ["summary", ["testo"]],
    ["presentation", ""],
    ["presentation", `${"x".repeat(32_001)}`],
    ["presentation", "a\u0000b"],
    ["results", null],
    ["theme", "\u202eamet"],
    ["startedYear", 1812],
    ["state", "OVER"],
    ["visibility", "SECRET"],
    ["openedAt", "2012-05-01"],
    ["parties", "nobody"],
    ["parties", [{ administrationId: 1, side: "NEITHER" }]],
    ["parties", [{ administrationId: 1, side: "OFFERING", role: "LEAD" }]],
  ])("%s", async (field, value) => {
    const before = await everything();
    await expect(open({ [field]: value })).rejects.toMatchObject({ code: "invalid" });
    expect(await everything()).toEqual(before);
  });

  it("a slug that is taken: the first stays as it was", async () => {
    const { spaceId } = await open({ slug: "preso", title: "Il primo" });
    const before = await everything();
    await expect(open({ slug: "preso", title: "Il secondo" })).rejects.toMatchObject({
      code: "conflict",
      fields: { slug: { code: "slugTaken" } },
    });
    expect(await everything()).toEqual(before);
    expect((await t.platform.prisma.space.findUniqueOrThrow({ where: { id: spaceId } })).title).toBe(
      "Il primo",
    );
  });
});

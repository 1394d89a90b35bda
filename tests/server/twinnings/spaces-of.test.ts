import { afterAll, beforeAll, expect, it } from "vitest";
import { GUEST } from "../../../server/members/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

let t: TestCommunity;
let libraries: number;
let reserved: number;
beforeAll(async () => {
  t = await testCommunity();
  ({ spaceId: libraries } = await t.twinning());
  ({ spaceId: reserved } = await t.twinning("PARTIES"));
  const themed = (spaceId: number, theme: string) =>
    t.platform.prisma.twinning.update({ where: { spaceId }, data: { theme } });
  const { id: twinningId } = await themed(libraries, "Biblioteche");
  await themed(reserved, "Segreto");
  const { id: administrationId } = await t.platform.prisma.administration.create({
    data: { name: "Città di Forlì", slug: "forli" },
  });
  await t.platform.prisma.twinningParty.create({ data: { twinningId, administrationId, side: "OFFERING" } });
});
afterAll(() => t.close());

const of = (theme = "", administration = "", viewer = GUEST) =>
  t.community.twinnings.spacesOf(viewer, { theme, administration });

it("finds the spaces of a theme, and with an administration, whatever capitals and accents", async () => {
  expect((await of("Biblioteche")).spaceIds).toEqual([libraries]);
  expect((await of("", "forli citta")).spaceIds).toEqual([libraries]);
  expect((await of("Biblioteche", "Trento")).spaceIds).toEqual([]);
});

it("tells a stranger nothing of what is reserved, not even that its theme is there", async () => {
  expect(await of("Segreto")).toEqual({ spaceIds: [], themes: ["Biblioteche"] });
  const inside = await t.takePart(await t.member(), reserved);
  expect(await of("Segreto", "", inside)).toEqual({
    spaceIds: [reserved],
    themes: ["Biblioteche", "Segreto"],
  });
});

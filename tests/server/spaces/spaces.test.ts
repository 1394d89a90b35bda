import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCommunity } from "../../../server/community.ts";
import { requireSpace } from "../../../server/spaces/space-gate.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { type BarePlatform, barePlatform } from "../platform/bare-platform.ts";

let t: TestCommunity;
beforeAll(async () => {
  t = await testCommunity();
});
afterAll(() => t.close());

describe("the community's own space", () => {
  it("is one, however many processes start at once, and has its discussion", async () => {
    const bare: BarePlatform = await barePlatform();
    const processes = [
      createCommunity(bare.platform),
      createCommunity(bare.another()),
      createCommunity(bare.another()),
    ];
    const founding = processes.flatMap(({ spaces, members }) => [
      spaces.foundCommunity(members.guest, "Community"),
      spaces.foundCommunity(members.guest, "Community"),
    ]);
    expect(new Set(await Promise.all(founding)).size).toBe(1);
    const { prisma } = bare.platform;
    expect(await prisma.space.findMany({ select: { kind: true, slug: true, visibility: true } })).toEqual([
      { kind: "COMMUNITY", slug: "forum", visibility: "PUBLIC" },
    ]);
    expect(await prisma.topic.findMany({ select: { title: true, isGeneral: true, authorId: true } })).toEqual(
      [{ title: "Benvenuti nella community", isGeneral: true, authorId: null }],
    );
    await bare.close();
  });

  it("is found by whoever asks, and said to be missing before it is founded", async () => {
    expect(await t.community.spaces.communitySpaceId()).toBe(t.forumId);
    const bare = await barePlatform();
    await expect(createCommunity(bare.platform).spaces.communitySpaceId()).rejects.toMatchObject({
      code: "notFound",
    });
    await bare.close();
  });
});

describe("a space by its slug", () => {
  const spaceFor = (viewer: Parameters<typeof requireSpace>[0], slug: string) =>
    requireSpace(viewer, t.platform.sql, slug);
  const notFound = { code: "notFound", problem: { code: "notFound" } };

  it("is shown to who may see it; to others it is not there", async () => {
    const member = await t.member();
    const { guest } = t.community.members;
    const open = await t.twinning("PUBLIC");
    const members = await t.twinning("MEMBERS");
    const parties = await t.twinning("PARTIES");
    const part = await t.takePart(member, parties.spaceId);
    expect(await spaceFor(guest, open.slug)).toMatchObject({
      id: open.spaceId,
      slug: open.slug,
      visibility: "PUBLIC",
      kind: "TWINNING",
    });
    await expect(spaceFor(guest, members.slug)).rejects.toMatchObject(notFound);
    expect(await spaceFor(member, members.slug)).toMatchObject({ id: members.spaceId });
    await expect(spaceFor(member, parties.slug)).rejects.toMatchObject(notFound);
    expect(await spaceFor(part, parties.slug)).toMatchObject({ id: parties.spaceId });
  });

  it.each([
    "",
    "nessuno",
    "FORUM",
    "forum ",
    "forum\u0000",
    "../forum",
    "' OR true --",
    "f".repeat(61),
    "f%",
  ])("%j is not there", async (slug) =>
    expect(spaceFor(t.community.members.guest, slug)).rejects.toMatchObject(notFound),
  );
});

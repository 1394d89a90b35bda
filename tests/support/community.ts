import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Community, createCommunity } from "../../server/community.ts";
import type { MemberRole, ParticipationRole, Viewer } from "../../server/members/contract.ts";
import { readEnv } from "../../server/platform/env.ts";
import { createPlatform, type Platform } from "../../server/platform/platform.ts";
import type { Visibility } from "../../server/spaces/contract.ts";
import { freshDatabase } from "./database.ts";

export type TestCommunity = {
  community: Community;
  platform: Platform;
  url: string;
  dataDir: string;
  forumId: number;
  /** A confirmed member with an administration of her own; answers how she asks. */
  member(name?: string, role?: MemberRole): Promise<Viewer & { member: NonNullable<Viewer["member"]> }>;
  /** Takes part from now on; answers how she asks with the new right. */
  takePart(viewer: Viewer, spaceId: number, role?: ParticipationRole): Promise<Viewer>;
  /** Opens a twinning; answers its space. */
  twinning(visibility?: Visibility): Promise<{ spaceId: number; slug: string; generalTopicId: number }>;
  close(): Promise<void>;
};

/** The whole community on a database of its own, without http; jobs run, feed listens. */
export async function testCommunity(variables: Record<string, string> = {}): Promise<TestCommunity> {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), "agire-data-"));
  const env = readEnv({ LOG_LEVEL: "silent", DATA_DIR: dataDir, RATE_LIMITS: "1000", ...variables });
  const platform = createPlatform(env, database.url);
  const community = createCommunity(platform);
  await platform.jobs.start();
  await platform.feed.start();
  const forumId = await community.spaces.foundCommunity(community.members.guest, "Community");

  const { prisma } = platform;
  const staff: Viewer = {
    member: { id: 0, name: "Staff", role: "ADMIN", administration: null },
    participations: [],
  };
  async function member(name = `Membro ${randomUUID().slice(0, 6)}`, role: MemberRole = "MEMBER") {
    const key = randomUUID().slice(0, 8);
    const administration = await prisma.administration.create({
      data: { name: `Comune di ${key}`, slug: key },
    });
    const { id } = await prisma.member.create({
      data: {
        name,
        email: `${key}@example.org`,
        emailConfirmedAt: new Date(),
        passwordHash: "-",
        role,
        consentVersion: "test",
        consentAt: new Date(),
        affiliations: { create: { administrationId: administration.id, jobTitle: "Funzionaria" } },
      },
    });
    const { id: administrationId, name: administrationName } = administration;
    return {
      member: { id, name, role, administration: { id: administrationId, name: administrationName } },
      participations: [],
    };
  }
  return {
    community,
    platform,
    url: database.url,
    dataDir,
    forumId,
    member,
    async takePart(viewer, spaceId, role = "PARTICIPANT") {
      const { id: memberId, administration } = viewer.member ?? {};
      if (!memberId || !administration) throw new Error("a guest cannot take part");
      const administrationId = administration.id;
      // The staff viewer has no row of its own: written as the database would have it.
      await prisma.participation.create({ data: { spaceId, memberId, administrationId, role } });
      return { ...viewer, participations: [...viewer.participations, { spaceId, administrationId, role }] };
    },
    async twinning(visibility = "PUBLIC") {
      const slug = `t-${randomUUID().slice(0, 8)}`;
      const admin = await member("Amministratrice", "ADMIN");
      const { spaceId } = await community.twinnings.openTwinning(
        { ...staff, member: admin.member },
        {
          slug,
          acronym: slug.toUpperCase(),
          title: `Gemellaggio ${slug}`,
          summary: "Una prova.",
          presentation: "Testo.",
          objectives: "- uno",
          results: "",
          theme: "Prova",
          state: "RUNNING",
          visibility,
          parties: [],
        },
      );
      const general = await prisma.topic.findFirstOrThrow({ where: { spaceId, isGeneral: true } });
      return { spaceId, slug, generalTopicId: general.id };
    },
    async close() {
      await platform.jobs.stop();
      await platform.feed.stop();
      await platform.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

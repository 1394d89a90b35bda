import type { Demo } from "./demo.ts";
import type { People } from "./load-people.ts";
import { twinnings } from "./twinnings/index.ts";

/** Ids of the spaces by slug, and of the general discussion each was born with. */
export type Spaces = Map<string, { spaceId: number; generalTopicId: number }>;

/** Opens every twinning by the community's own door, so that whoever listens furnishes it. */
export async function loadTwinnings({ community, platform }: Demo, people: People): Promise<Spaces> {
  for (const { parties, ...twinning } of twinnings)
    await community.twinnings.openTwinning(people.viewer.giulia, {
      ...twinning,
      visibility: "PUBLIC",
      parties: parties.map(([side, slug]) => ({ side, administrationId: people.administrationId[slug] })),
    });
  const spaces = await platform.prisma.space.findMany({
    select: { id: true, slug: true, topics: { where: { isGeneral: true }, select: { id: true } } },
  });
  return new Map(
    spaces.map(({ id, slug, topics }) => {
      const [general] = topics;
      if (!general) throw new Error(`the space ${slug} has no general discussion`);
      return [slug, { spaceId: id, generalTopicId: general.id }];
    }),
  );
}

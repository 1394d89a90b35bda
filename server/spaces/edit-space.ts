import type { Viewer } from "../members/contract.ts";
import type { Work } from "../platform/transact.ts";
import { actsFor, isNarrower, spaceGroup, spaceTag, type Visibility } from "./contract.ts";

/** Announced within the transaction that changes who may see a space; what stands in it follows. */
export const SPACE_VISIBILITY_CHANGED = "space.visibilityChanged";

/**
 * Changes how a space is named and who may see it, inside the caller's transaction, which has locked it. When
 * fewer may see it, every socket in one of its rooms is cut: it comes back and is judged anew.
 */
export async function editSpace(
  viewer: Viewer,
  work: Work,
  spaceId: number,
  changes: { title: string; shortTitle: string; visibility: Visibility },
): Promise<void> {
  const tx = await work.prisma();
  const before = await tx.space.findUniqueOrThrow({ where: { id: spaceId }, select: { visibility: true } });
  await tx.space.update({ where: { id: spaceId }, data: changes });
  const about = {
    actorId: viewer.member?.id ?? null,
    administrationId: actsFor(viewer, spaceId),
    spaceId,
    thing: { kind: "space", id: spaceId },
    touches: [spaceTag(spaceId)],
  };
  await work.announce({ ...about, name: "space.edited" });
  if (before.visibility === changes.visibility) return;
  const narrowed = isNarrower(changes.visibility, before.visibility);
  await work.announce({
    ...about,
    name: SPACE_VISIBILITY_CHANGED,
    data: { from: before.visibility, to: changes.visibility },
    cuts: narrowed ? [spaceGroup(spaceId)] : [],
  });
}

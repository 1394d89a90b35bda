import type { Viewer } from "../members/contract.ts";
import type { Work } from "../platform/transact.ts";
import { actsFor, type SpaceKind, type Visibility } from "./contract.ts";

/** Announced within the transaction that opens a space. */
export const SPACE_OPENED = "space.opened";

/** Opens a space inside the caller's transaction; rooms that listen furnish it. Answers its id. */
export async function openSpace(
  viewer: Viewer,
  work: Work,
  space: {
    kind: SpaceKind;
    slug: string;
    title: string;
    shortTitle: string;
    visibility: Visibility;
    openedAt?: Date | undefined;
  },
): Promise<number> {
  const tx = await work.prisma();
  const { id } = await tx.space.create({
    data: { ...space, openedAt: space.openedAt ?? new Date() },
    select: { id: true },
  });
  await work.announce({
    name: SPACE_OPENED,
    actorId: viewer.member?.id ?? null,
    administrationId: actsFor(viewer, id),
    spaceId: id,
    thing: { kind: "space", id },
  });
  return id;
}

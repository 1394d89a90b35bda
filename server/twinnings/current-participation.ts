import { Conflict, NotFound } from "../platform/errors.ts";
import type { Work } from "../platform/transact.ts";
import { lockSpace } from "../spaces/lock-space.ts";

/**
 * A participation of today, with its space locked until the transaction ends.
 * @throws NotFound, Conflict (`leftAlready`)
 */
export async function currentParticipation(work: Work, spaceId: number, id: number) {
  await lockSpace(work.sql, spaceId);
  const tx = await work.prisma();
  const participation = await tx.participation.findFirst({ where: { id, spaceId } });
  if (!participation) throw NotFound();
  if (participation.until && participation.until <= new Date()) throw Conflict("leftAlready");
  return participation;
}

import { Conflict, NotFound } from "../platform/errors.ts";
import type { Work } from "../platform/transact.ts";
import { lockSpace } from "../spaces/lock-space.ts";

/**
 * A request nobody has decided yet, with its space locked until the transaction ends.
 * @throws NotFound, Conflict (`decidedAlready`, `withdrawnMeanwhile`)
 */
export async function openRequest(work: Work, spaceId: number, requestId: number) {
  await lockSpace(work.sql, spaceId);
  const tx = await work.prisma();
  const request = await tx.participationRequest.findFirst({ where: { id: requestId, spaceId } });
  if (!request) throw NotFound();
  if (request.outcome === "WITHDRAWN") throw Conflict("withdrawnMeanwhile");
  if (request.outcome) throw Conflict("decidedAlready");
  return request;
}

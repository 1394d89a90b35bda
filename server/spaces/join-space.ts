import { isStaff, type Viewer } from "../members/contract.ts";
import { Denied, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { beginParticipation } from "./begin-participation.ts";
import { JoinInput } from "./inputs.ts";
import { lockSpace } from "./lock-space.ts";

/**
 * Writes down that a member takes part in a space for an administration: a right of the staff. Others ask in,
 * or are invited. A member may take part for several administrations.
 * @throws Denied, Invalid
 */
export const joinSpace = ({ transact }: Platform) =>
  async function joinSpace(viewer: Viewer, input: unknown): Promise<void> {
    if (!isStaff(viewer)) throw Denied("staffOnly");
    const taking = parse(JoinInput, input);
    await transact(async (work) => {
      await lockSpace(work.sql, taking.spaceId);
      const tx = await work.prisma();
      const there = await Promise.all([
        tx.space.count({ where: { id: taking.spaceId } }),
        tx.member.count({ where: { id: taking.memberId } }),
        tx.administration.count({ where: { id: taking.administrationId } }),
      ]);
      for (const [at, field] of (["spaceId", "memberId", "administrationId"] as const).entries())
        if (there[at] === 0) throw Invalid({ [field]: { code: "notFound" } });
      await beginParticipation(work, viewer.member?.id ?? null, taking);
    });
  };

import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { Denied } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { canManageSpace } from "../spaces/contract.ts";
import type { Side, TwinningSource } from "./contract.ts";
import { requireTwinning } from "./twinning-gate.ts";

/** A twinning as it is to be changed. @throws NotFound, Denied (`signInFirst`, `leadsOnly`) */
export const twinningSource = ({ sql, prisma }: Platform) =>
  async function twinningSource(viewer: Viewer, slug: string): Promise<TwinningSource> {
    requireMember(viewer);
    const { id, space } = await requireTwinning(viewer, sql, slug);
    if (!canManageSpace(viewer, space.id)) throw Denied("leadsOnly");
    const twinning = await prisma.twinning.findUniqueOrThrow({
      where: { id },
      include: { space: true, parties: { include: { administration: true }, orderBy: { position: "asc" } } },
    });
    const { version, acronym, title, summary, presentation, objectives, results, theme, state } = twinning;
    const names = (side: Side) =>
      twinning.parties
        .filter((party) => party.side === side)
        .map(({ administration }) => administration.name)
        .join("\n");
    const day = (at: Date | null) => at?.toISOString().slice(0, 10) ?? "";
    return {
      spaceId: space.id,
      version,
      acronym,
      values: {
        ...{ acronym, title, summary, presentation, objectives, results, theme, state },
        programme: twinning.programme ?? "",
        // The day says its year: asked only where no day is known, or a new day would contradict the old year.
        startedYear: twinning.startsOn ? "" : (twinning.startedYear?.toString() ?? ""),
        startsOn: day(twinning.startsOn),
        endsOn: day(twinning.endsOn),
        visibility: twinning.space.visibility,
        offering: names("OFFERING"),
        receiving: names("RECEIVING"),
        coordinating: names("COORDINATING"),
      },
    };
  };

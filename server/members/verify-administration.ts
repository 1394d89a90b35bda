import { Denied, NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { ADMINISTRATIONS_TAG, isStaff, MEMBERS_TAG, type Viewer } from "./contract.ts";
import { requireMember } from "./require-member.ts";

/** Says that somebody of the staff has seen that an administration is one. Said twice it is so. @throws Denied, NotFound */
export const verifyAdministration = ({ transact }: Platform) =>
  async function verifyAdministration(viewer: Viewer, slug: string): Promise<void> {
    const by = requireMember(viewer);
    if (!isStaff(viewer)) throw Denied("staffOnly");
    await transact(async (work) => {
      const tx = await work.prisma();
      const known = await tx.administration.findUnique({ where: { slug } });
      if (!known) throw NotFound();
      if (known.verifiedAt) return;
      await tx.administration.update({ where: { slug }, data: { verifiedAt: new Date() } });
      await work.announce({
        name: "administration.verified",
        actorId: by.id,
        administrationId: by.administration?.id ?? null,
        spaceId: null,
        thing: { kind: "administration", id: known.id },
        touches: [ADMINISTRATIONS_TAG, MEMBERS_TAG],
      });
    });
  };

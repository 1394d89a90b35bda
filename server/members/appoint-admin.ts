import { Invalid, NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { memberGroup } from "./contract.ts";

/**
 * Makes a member an administrator of the community: an act of whoever runs the server, not of a viewer. Again is done.
 * @throws NotFound (`notFound`: nobody registered with this address), Invalid (`confirmFirst`)
 */
export const appointAdmin = ({ transact }: Platform) =>
  async function appointAdmin(email: string): Promise<{ name: string }> {
    return transact(async (work) => {
      const tx = await work.prisma();
      const member = await tx.member.findUnique({ where: { email: email.trim().toLowerCase() } });
      if (!member) throw NotFound();
      if (!member.emailConfirmedAt) throw Invalid({}, { code: "confirmFirst" });
      if (member.role !== "ADMIN") {
        await tx.member.update({ where: { id: member.id }, data: { role: "ADMIN" } });
        await work.announce({
          name: "member.appointed",
          actorId: null,
          administrationId: null,
          spaceId: null,
          thing: { kind: "member", id: member.id },
          data: { role: "ADMIN" },
          // Open pages come back with the new right.
          cuts: [memberGroup(member.id)],
        });
      }
      return { name: member.name };
    });
  };

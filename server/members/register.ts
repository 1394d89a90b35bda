import { statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { slugOf } from "../platform/slug.ts";
import type { Work } from "../platform/transact.ts";
import { CONSENT_VERSION, RegisterInput } from "./contract.ts";
import { SEND_CONFIRMATION, SEND_KNOWN_ALREADY } from "./letters.ts";
import { REGISTER_BY_ADDRESS, REGISTER_BY_EMAIL, secretKey } from "./limits.ts";
import { hashPassword } from "./passwords.ts";

/** Registrations are rare: one at a time, so that two of one address or of one new administration cannot cross. */
const oneAtATime = statement("register_lock", "SELECT pg_advisory_xact_lock(hashtext('agire.register'))");

/**
 * Takes a registration; a mail with a confirming link follows. An address known already gets a mail that
 * says so: from outside the two look alike.
 *
 * @param address IP address of who asks, for the rate limit
 * @throws Invalid, TooMany, Unavailable
 */
export const register = ({ transact, rateLimits }: Platform) =>
  async function register(address: string, input: unknown): Promise<{ email: string }> {
    const wanted = parse(RegisterInput, input);
    await rateLimits.spend(REGISTER_BY_ADDRESS, secretKey(address));
    await rateLimits.spend(REGISTER_BY_EMAIL, secretKey(wanted.email));
    const passwordHash = await hashPassword(wanted.password);
    await transact(async (work) => {
      await work.sql(oneAtATime);
      const tx = await work.prisma();
      const known = await tx.member.findUnique({ where: { email: wanted.email } });
      if (known) {
        const queue = known.emailConfirmedAt ? SEND_KNOWN_ALREADY : SEND_CONFIRMATION;
        await work.enqueue(queue, { memberId: known.id, next: wanted.next });
        return;
      }
      const administrationId = await administrationNamed(work, wanted.administration);
      const member = await tx.member.create({
        data: {
          name: wanted.name,
          email: wanted.email,
          passwordHash,
          consentVersion: CONSENT_VERSION,
          consentAt: new Date(),
          affiliations: { create: { administrationId, jobTitle: wanted.jobTitle } },
        },
      });
      await work.announce({
        name: "member.registered",
        actorId: member.id,
        administrationId,
        spaceId: null,
        thing: { kind: "member", id: member.id },
      });
      await work.enqueue(SEND_CONFIRMATION, { memberId: member.id, next: wanted.next });
    });
    return { email: wanted.email };
  };

/** The administration of that name, or a new one still to be checked by somebody. */
async function administrationNamed(work: Work, name: string): Promise<number> {
  const tx = await work.prisma();
  const known = await tx.administration.findFirst({
    where: { name: { equals: name, mode: "insensitive" } },
    orderBy: { id: "asc" },
  });
  if (known) return known.id;
  const base = slugOf(name);
  const taken = await tx.administration.count({ where: { slug: { startsWith: base } } });
  const slug = taken ? `${base}-${taken + 1}` : base;
  return (await tx.administration.create({ data: { name, slug } })).id;
}

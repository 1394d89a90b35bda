import { statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { administrationNamed } from "./administration-named.ts";
import { type Language, RegisterInput } from "./contract.ts";
import { judgePassword } from "./judge-password.ts";
import { SEND_CONFIRMATION, SEND_KNOWN_ALREADY } from "./letters.ts";
import { REGISTER_BY_ADDRESS, REGISTER_BY_EMAIL, secretKey } from "./limits.ts";
import { hashPassword } from "./passwords.ts";

/** Registrations are rare: one at a time, so that two of one address cannot cross. */
const oneAtATime = statement("register_lock", "SELECT pg_advisory_xact_lock(hashtext('agire.register'))");

/**
 * Takes a registration; a mail with a confirming link follows. An address known already gets a mail that
 * says so: from outside the two look alike. Until it is confirmed, the last registration of an address is the
 * one that counts and its letter the one that works: nobody can wait in it with a password of theirs.
 *
 * @param address IP address of who asks, for the rate limit
 * @param language of the letters to come
 * @throws Invalid, TooMany, Unavailable
 */
export const register = (
  { transact, rateLimits }: Platform,
  consentVersion: (language: Language) => Promise<string>,
) =>
  async function register(
    address: string,
    input: unknown,
    language: Language = "it",
  ): Promise<{ email: string }> {
    const wanted = parse(RegisterInput, input);
    await rateLimits.spend(REGISTER_BY_ADDRESS, secretKey(address));
    await rateLimits.spend(REGISTER_BY_EMAIL, secretKey(wanted.email));
    judgePassword(wanted.password, [wanted.name, wanted.email, wanted.administration]);
    const version = await consentVersion(language);
    const passwordHash = await hashPassword(wanted.password);
    await transact(async (work) => {
      await work.sql(oneAtATime);
      const tx = await work.prisma();
      const known = await tx.member.findUnique({ where: { email: wanted.email } });
      if (known?.emailConfirmedAt) {
        await work.enqueue(SEND_KNOWN_ALREADY, { memberId: known.id });
        return;
      }
      const administrationId = await administrationNamed(work, wanted.administration);
      const person = {
        name: wanted.name,
        email: wanted.email,
        addressForm: wanted.addressForm,
        language,
        passwordHash,
        consentVersion: version,
        consentAt: new Date(),
      };
      const affiliation = { create: { administrationId, jobTitle: wanted.jobTitle } };
      if (known) {
        const affiliations = { deleteMany: {}, ...affiliation };
        await tx.member.update({
          where: { id: known.id },
          data: { ...person, affiliations, emailConfirmations: { deleteMany: {} } },
        });
        await work.enqueue(SEND_CONFIRMATION, { memberId: known.id, next: wanted.next });
        return;
      }
      const member = await tx.member.create({ data: { ...person, affiliations: affiliation } });
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

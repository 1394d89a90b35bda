import { statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { administrationNamed } from "./administration-named.ts";
import type { Language } from "./contract.ts";
import { RegisterInput } from "./inputs.ts";
import { judgePassword } from "./judge-password.ts";
import { SEND_CONFIRMATION, SEND_KNOWN_ALREADY } from "./letters.ts";
import { REGISTER_BY_ADDRESS, REGISTER_BY_EMAIL, REGISTER_TRIES, secretKey } from "./limits.ts";
import { hashPassword } from "./passwords.ts";

/** Registrations are rare: one at a time, so that two of one address cannot cross. */
const oneAtATime = statement("register_lock", "SELECT pg_advisory_xact_lock(hashtext('agire.register'))");

/**
 * Takes a registration; a mail with a confirming link follows. An address known already gets a mail that
 * says so: from outside the two look alike.
 *
 * Anybody may register any address, also one that awaits confirmation. So what is typed is kept as a registration
 * of its own and each letter confirms only the one it was sent for; the others stay as they are. Where there are
 * several, who reads the letter cannot tell which password goes in with it: then confirming asks for one.
 *
 * What is refused for what was typed counts only as a try: mending a password shuts nobody out.
 *
 * @param address IP address of who asks, for the rate limits
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
    await rateLimits.spend(REGISTER_TRIES, secretKey(address));
    judgePassword(wanted.password, [wanted.name, wanted.email, wanted.administration]);
    await rateLimits.spend(REGISTER_BY_ADDRESS, secretKey(address));
    await rateLimits.spend(REGISTER_BY_EMAIL, secretKey(wanted.email));
    const version = await consentVersion(language);
    const passwordHash = await hashPassword(wanted.password);
    await transact(async (work) => {
      await work.sql(oneAtATime);
      const tx = await work.prisma();
      const known = await tx.member.findUnique({ where: { email: wanted.email } });
      if (known?.emailConfirmedAt) {
        await work.enqueue(SEND_KNOWN_ALREADY, { memberId: known.id, next: wanted.next });
        return;
      }
      const administrationId = await administrationNamed(work, wanted.administration);
      const { jobTitle } = wanted;
      const person = {
        name: wanted.name,
        addressForm: wanted.addressForm,
        language,
        passwordHash,
        consentVersion: version,
        consentAt: new Date(),
      };
      const affiliations = { create: { administrationId, jobTitle } };
      const member =
        known ?? (await tx.member.create({ data: { ...person, email: wanted.email, affiliations } }));
      const registration = await tx.registration.create({
        data: { ...person, memberId: member.id, administrationId, jobTitle },
      });
      if (!known)
        await work.announce({
          name: "member.registered",
          actorId: member.id,
          administrationId,
          spaceId: null,
          thing: { kind: "member", id: member.id },
        });
      const about = { memberId: member.id, registrationId: registration.id, next: wanted.next };
      await work.enqueue(SEND_CONFIRMATION, about);
    });
    return { email: wanted.email };
  };

import { createHash, randomBytes } from "node:crypto";
import type { Platform } from "../platform/platform.ts";
import { letters as english } from "./texts.en.ts";
import { letters as italian, type Letters } from "./texts.it.ts";

export const SEND_CONFIRMATION = "members.send-confirmation";
export const SEND_KNOWN_ALREADY = "members.send-known-already";
export const SEND_PASSWORD_RESET = "members.send-password-reset";

/** How long a confirming link works. */
const CONFIRMATION_HOURS = 48;
/** … and one for a new password. */
const RESET_HOURS = 2;

type Job = { memberId: number; next?: string };
/** `memberId` null: to nobody; without `registrationId` it is the first one of hers. */
type ConfirmationJob = { memberId: number | null; registrationId?: number; next?: string };

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
/** 160 random bits as 32 letters and digits. */
export const newToken = () => Array.from(randomBytes(32), (byte) => ALPHABET[byte & 31]).join("");
export const tokenHashOf = (token: string) => createHash("sha256").update(token).digest("hex");

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const lettersIn = (language: string): Letters => (language === "en" ? english : italian);
const backTo = (next: string | undefined) => (next ? `?torna=${encodeURIComponent(next)}` : "");

/** The letters of this room are sent by jobs: the token is made at sending, so no queue ever holds one. */
export function defineLetters({ jobs, prisma, mail, baseUrl }: Platform) {
  // At sign-in the job is queued for nobody too, so that it takes as long.
  jobs.define<ConfirmationJob>(SEND_CONFIRMATION, async ({ memberId, registrationId, next }) => {
    const registration =
      memberId &&
      (await prisma.registration.findFirst({
        where: { memberId, id: registrationId },
        orderBy: { id: "asc" },
        include: { member: true, administration: true },
      }));
    if (!registration || registration.member.emailConfirmedAt) return;
    const { id, member, administration, language } = registration;
    const token = newToken();
    const expiresAt = inHours(CONFIRMATION_HOURS);
    await prisma.emailConfirmation.create({
      data: { tokenHash: tokenHashOf(token), memberId: member.id, registrationId: id, expiresAt },
    });
    const link = `${baseUrl}/conferma/${token}${backTo(next)}`;
    const { confirmation } = lettersIn(language);
    const about = { ...registration, administration: administration.name, link, hours: CONFIRMATION_HOURS };
    await mail.send({ to: member.email, ...confirmation(about) });
  });

  jobs.define<Job>(SEND_KNOWN_ALREADY, async ({ memberId, next }) => {
    const member = await prisma.member.findUnique({ where: { id: memberId } });
    if (!member) return;
    const { knownAlready } = lettersIn(member.language);
    const back = backTo(next);
    const forgotten = `${baseUrl}/password-dimenticata${back}`;
    const about = { ...member, link: `${baseUrl}/accedi${back}`, forgotten };
    await mail.send({ to: member.email, ...knownAlready(about) });
  });

  // For an address that nobody has the job is queued too, so that asking takes as long.
  jobs.define<{ memberId: number | null; next?: string }>(SEND_PASSWORD_RESET, async ({ memberId, next }) => {
    const member = memberId && (await prisma.member.findUnique({ where: { id: memberId } }));
    if (!member) return;
    const token = newToken();
    await prisma.passwordReset.create({
      data: { tokenHash: tokenHashOf(token), memberId: member.id, expiresAt: inHours(RESET_HOURS) },
    });
    const link = `${baseUrl}/nuova-password/${token}${backTo(next)}`;
    const { passwordReset } = lettersIn(member.language);
    await mail.send({ to: member.email, ...passwordReset({ ...member, link, hours: RESET_HOURS }) });
  });
}

import { createHash, randomBytes } from "node:crypto";
import type { Platform } from "../platform/platform.ts";
import { confirmationLetter, knownAlreadyLetter } from "./texts.it.ts";

export const SEND_CONFIRMATION = "members.send-confirmation";
export const SEND_KNOWN_ALREADY = "members.send-known-already";

/** How long a confirming link works. */
const CONFIRMATION_HOURS = 48;

type Job = { memberId: number; next?: string };

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
/** 160 random bits as 32 letters and digits. */
export const newToken = () => Array.from(randomBytes(32), (byte) => ALPHABET[byte & 31]).join("");
export const tokenHashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** The letters of this room are sent by jobs: the token is made at sending, so no queue ever holds one. */
export function defineLetters({ jobs, prisma, mail, baseUrl }: Platform) {
  jobs.define<Job>(SEND_CONFIRMATION, async ({ memberId, next }) => {
    const member = await prisma.member.findUnique({ where: { id: memberId } });
    if (!member || member.emailConfirmedAt) return;
    const token = newToken();
    await prisma.emailConfirmation.create({
      data: {
        tokenHash: tokenHashOf(token),
        memberId,
        expiresAt: new Date(Date.now() + CONFIRMATION_HOURS * 3_600_000),
      },
    });
    const back = next ? `?torna=${encodeURIComponent(next)}` : "";
    const link = `${baseUrl}/conferma/${token}${back}`;
    await mail.send({
      to: member.email,
      ...confirmationLetter({ name: member.name, link, hours: CONFIRMATION_HOURS }),
    });
  });

  jobs.define<Job>(SEND_KNOWN_ALREADY, async ({ memberId }) => {
    const member = await prisma.member.findUnique({ where: { id: memberId } });
    if (!member) return;
    await mail.send({
      to: member.email,
      ...knownAlreadyLetter({ name: member.name, link: `${baseUrl}/accedi` }),
    });
  });
}

import { newToken, tokenHashOf } from "../members/letters.ts";
import type { Platform } from "../platform/platform.ts";
import { INVITATION_DAYS } from "./contract.ts";
import * as en from "./texts.en.ts";
import * as it from "./texts.it.ts";

export const SEND_INVITATION = "twinnings.send-invitation";
export const SEND_REQUEST = "twinnings.send-request";
export const SEND_DECISION = "twinnings.send-decision";

const textsIn = (language: string | undefined) => (language === "en" ? en : it);

/** The letters of this room are sent by jobs: the token is made at sending, so no queue ever holds one. */
export function defineLetters({ jobs, prisma, mail, baseUrl }: Platform) {
  jobs.define<{ invitationId: number }>(SEND_INVITATION, async ({ invitationId }) => {
    const invitation = await prisma.invitation.findUnique({
      where: { id: invitationId },
      include: { space: true, administration: true, invitedBy: true },
    });
    if (!invitation || invitation.usedAt || invitation.revokedAt || invitation.expiresAt <= new Date())
      return;
    const { email, space, administration, invitedBy } = invitation;
    const token = newToken();
    await prisma.invitation.update({ where: { id: invitationId }, data: { tokenHash: tokenHashOf(token) } });
    // Who is no member yet has chosen no language: it is that of who invites.
    const member = await prisma.member.findUnique({ where: { email } });
    const { invitationLetter } = textsIn((member ?? invitedBy).language);
    const about = {
      by: invitedBy.name,
      twinning: space.title,
      administration: administration.name,
      email,
      link: `${baseUrl}/inviti/${token}`,
      days: INVITATION_DAYS,
    };
    await mail.send({ to: email, ...invitationLetter(about) });
  });

  jobs.define<{ requestId: number; toId: number }>(SEND_REQUEST, async ({ requestId, toId }) => {
    const [request, to] = await Promise.all([
      prisma.participationRequest.findUnique({
        where: { id: requestId },
        include: { space: true, administration: true, member: true },
      }),
      prisma.member.findUnique({ where: { id: toId } }),
    ]);
    if (!request || request.outcome || !to) return;
    const { space, administration, member } = request;
    const letter = textsIn(to.language).requestLetter({
      name: to.name,
      by: member.name,
      administration: administration.name,
      twinning: space.title,
      link: `${baseUrl}/gemellaggi/${space.slug}/partecipanti`,
    });
    await mail.send({ to: to.email, ...letter });
  });

  jobs.define<{ requestId: number }>(SEND_DECISION, async ({ requestId }) => {
    const request = await prisma.participationRequest.findUnique({
      where: { id: requestId },
      include: { space: true, member: true },
    });
    if (!request) return;
    const { outcome, reason, space, member } = request;
    const { admittedLetter, refusedLetter } = textsIn(member.language);
    const about = { name: member.name, twinning: space.title, link: `${baseUrl}/gemellaggi/${space.slug}` };
    if (outcome === "ADMITTED") await mail.send({ to: member.email, ...admittedLetter(about) });
    if (outcome === "REFUSED")
      await mail.send({ to: member.email, ...refusedLetter({ ...about, reason: reason ?? "" }) });
  });
}

import type { Platform } from "../platform/platform.ts";
import { SEND_BARRIER } from "./report-barrier.ts";
import { barrierLetter } from "./texts.it.ts";

/** What is told of a barrier goes to everybody who administers the community. */
export function defineLetters({ jobs, prisma, mail }: Platform) {
  jobs.define<{ id: number }>(SEND_BARRIER, async ({ id }) => {
    const report = await prisma.accessibilityReport.findUnique({ where: { id } });
    if (!report) return;
    const admins = await prisma.member.findMany({
      where: { role: "ADMIN", emailConfirmedAt: { not: null } },
      select: { email: true },
    });
    for (const { email } of admins) await mail.send({ to: email, ...barrierLetter(report) });
  });
}

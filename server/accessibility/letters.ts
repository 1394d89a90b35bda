import type { Platform } from "../platform/platform.ts";
import { SEND_BARRIER } from "./report-barrier.ts";
import { barrierLetter as english } from "./texts.en.ts";
import { barrierLetter as italian } from "./texts.it.ts";

/** What is told of a barrier goes to everybody who administers the community, in the language of each. */
export function defineLetters({ jobs, prisma, mail }: Platform) {
  jobs.define<{ id: number }>(SEND_BARRIER, async ({ id }) => {
    const report = await prisma.accessibilityReport.findUnique({ where: { id } });
    if (!report) return;
    const admins = await prisma.member.findMany({
      where: { role: "ADMIN", emailConfirmedAt: { not: null } },
      select: { email: true, language: true },
    });
    for (const { email, language } of admins)
      await mail.send({ to: email, ...(language === "en" ? english : italian)(report) });
  });
}

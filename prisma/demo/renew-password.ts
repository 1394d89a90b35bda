import { hashPassword } from "../../server/members/passwords.ts";
import type { Platform } from "../../server/platform/platform.ts";
import { newPassword, writeAccounts, writtenPassword } from "./accounts.ts";
import { addressOf } from "./member.ts";
import { members } from "./members.ts";

/**
 * The password of a demo loaded before. When the operator names another one, or the file was lost, the accounts
 * that still share the old one get a new one. @returns the one that opens the accounts
 */
export async function renewPassword(
  { prisma }: Platform,
  file: string,
  chosen: string | undefined,
): Promise<string> {
  const written = await writtenPassword(file);
  if (written !== null && (chosen ?? written) === written) return written;
  const addresses = Object.values(members).map(addressOf);
  const password = chosen ?? newPassword();
  const hash = await hashPassword(password);
  await prisma.$executeRaw`
    UPDATE member SET password_hash = ${hash}
    WHERE password_hash = (
      SELECT password_hash FROM member WHERE email = ANY(${addresses})
      GROUP BY password_hash ORDER BY count(*) DESC LIMIT 1)`;
  // The file last: cut short between the two, the next start sees the difference and does it again.
  await writeAccounts(file, password);
  return password;
}

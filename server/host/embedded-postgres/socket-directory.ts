import { createHash } from "node:crypto";
import { chmod, lchown, lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Home } from "./choose-home.ts";
import { serverPort } from "./server-settings.ts";

/** Where this server's socket goes: beside the data, or in the temporary directory when that path is too long. */
export function socketDirectoryFor(home: Home): string {
  const beside = join(home.directory, "socket");
  if (fits(beside)) return beside;
  const hash = createHash("sha256").update(home.directory).digest("hex").slice(0, 12);
  const name = `agire-${home.account.uid}-${hash}`;
  const temporary = join(tmpdir(), name);
  return fits(temporary) ? temporary : join("/tmp", name);
}

/** The kernel keeps 108 bytes for a socket's path with its closing zero; macOS 104. */
function fits(directory: string): boolean {
  const longest = process.platform === "linux" ? 107 : 103;
  return Buffer.byteLength(join(directory, `.s.PGSQL.${serverPort}.lock`)) <= longest;
}

/**
 * Makes the directory, which only the server's user may enter: being let in is being superuser.
 * Throws an Error when something of somebody else's is in its place, as may happen in a shared /tmp.
 */
export async function makeSocketDirectory(home: Home, directory: string): Promise<void> {
  const { uid, gid } = home.account;
  const isRoot = process.getuid?.() === 0;
  try {
    await mkdir(directory, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const found = await lstat(directory);
  // Root's own: made just now, or by a start that was killed between making it and giving it away.
  const ours = found.isDirectory() && (uid < 0 || found.uid === uid || (isRoot && found.uid === 0));
  if (!ours) {
    throw new Error(
      `${directory}, where the database's socket goes, is not a directory of the user ` +
        `${home.account.name}: remove it.`,
    );
  }
  await chmod(directory, 0o700);
  if (isRoot) await lchown(directory, uid, gid);
}

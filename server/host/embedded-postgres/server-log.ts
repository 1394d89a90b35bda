import { constants } from "node:fs";
import { type FileHandle, open, rename, stat } from "node:fs/promises";
import type { Home } from "./choose-home.ts";

/** A log larger than this is put aside (one old one is kept) when the server starts. */
const limit = 10 * 1024 * 1024;

/** Opens the server's log to append to, as a file the server keeps when this process is gone. */
export async function openServerLog(home: Home): Promise<FileHandle> {
  const size = await stat(home.log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > limit) await rename(home.log, `${home.log}.old`);
  // Not through a symbolic link: root may be opening a file in a user's directory.
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
  const file = await open(home.log, flags, 0o600);
  // To the server's user, or an ordinary start after one as root could not write it.
  if (process.getuid?.() === 0) await file.chown(home.account.uid, home.account.gid);
  return file;
}

/** The last lines of the log, from `offset` bytes on, to be quoted in an error. */
export async function lastLogLines(home: Home, offset: number): Promise<string> {
  try {
    const file = await open(home.log, "r");
    try {
      const { size } = await file.stat();
      const start = Math.max(offset, size - 4096);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(size - start, 0)), 0, null, start);
      return buffer.toString("utf8", 0, bytesRead).trim().split("\n").slice(-15).join("\n");
    } finally {
      await file.close();
    }
  } catch {
    return "(no log)";
  }
}

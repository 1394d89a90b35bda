import { constants } from "node:fs";
import { chmod, copyFile, mkdir, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { join } from "node:path";

/**
 * Copies a tree of programs and libraries (60 MB, without what is only for compiling) so that every user can run
 * them: what npm unpacked under a strict umask can be read by its owner alone. Appears complete or not at all.
 */
export async function copyBinaries(from: string, to: string): Promise<void> {
  const unfinished = `${to}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await copyTree(from, unfinished, false);
  await rename(unfinished, to);
}

async function copyTree(from: string, to: string, programs: boolean): Promise<void> {
  await mkdir(to);
  // After mkdir, whose mode the umask narrows.
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) {
      if (!onlyForCompiling.test(entry.name)) await copyTree(source, target, entry.name === "bin");
    } else if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), target);
    } else if (!onlyForCompiling.test(entry.name)) {
      await copyFile(source, target, constants.COPYFILE_FICLONE);
      await chmod(target, programs ? 0o755 : 0o644);
    }
  }
}

const onlyForCompiling = /^pkgconfig$|^pgxs$|\.a$/;

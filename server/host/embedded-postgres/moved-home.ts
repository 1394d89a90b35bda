import { createHash } from "node:crypto";
import { lstat, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The directory which holds the data of `asked`, when an earlier start had to move them; `undefined` otherwise.
 * A note in `asked` names it. The note came along if the whole checkout was copied: then the data are the
 * original's and not ours.
 */
export async function movedHome(asked: string): Promise<string | undefined> {
  const directory = await read(join(asked, toNote));
  if (!directory || !placeName.test(directory) || !(await isRootsOwn(directory))) return undefined;
  const origin = await read(join(directory, fromNote));
  const copied = origin && origin !== asked && (await read(join(origin, toNote))) === directory;
  return copied ? undefined : directory;
}

/** Where data that cannot live in `asked` go: always the same place for the same path. Makes its parents only. */
export async function homeElsewhere(asked: string): Promise<string> {
  const hash = createHash("sha256").update(asked).digest("hex").slice(0, 12);
  // What was asked for in the temporary directory is temporary; it must not pile up in a lasting one.
  if (!asked.startsWith(`${tmpdir()}/`)) {
    try {
      await mkdir("/var/lib/agire", { recursive: true });
      return join("/var/lib/agire", hash);
    } catch {
      // A read-only system: the temporary directory is left.
    }
  }
  const place = join(tmpdir(), `agire-${hash}`);
  const taken = await lstat(place).catch(() => undefined);
  if (taken && !(await isRootsOwn(place))) {
    throw new Error(`Somebody else made ${place}, where the database would go: remove it.`);
  }
  return place;
}

/** Leaves in `asked` the note that its data are in `directory`, and there the note whose they are. */
export async function markMoved(asked: string, directory: string): Promise<void> {
  await note(join(asked, toNote), directory);
  await note(join(directory, fromNote), asked);
}

const toNote = "moved-to";
const fromNote = "moved-from";

/** The only shapes `homeElsewhere` gives: a note in a user's directory must not lead root just anywhere. */
const placeName = /^\/.*\bagire[-/][0-9a-f]{12}$/;

/** Whoever can write to our /tmp could otherwise lead root to a directory of theirs. */
async function isRootsOwn(directory: string): Promise<boolean> {
  try {
    const found = await lstat(directory);
    return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
  } catch {
    return false;
  }
}

async function note(file: string, text: string): Promise<void> {
  if ((await read(file)) === text) return;
  // Removed and made anew, so that a symbolic link in its place is not followed.
  await rm(file, { force: true });
  await writeFile(file, `${text}\n`, { flag: "wx" });
}

async function read(file: string): Promise<string | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text?.trim();
}

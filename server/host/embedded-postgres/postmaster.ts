import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Home } from "./choose-home.ts";
import { hasProc, processMark } from "./process-mark.ts";

/** The first process of a running server. */
export interface Postmaster {
  pid: number;
  mark: string;
}

/** What the server notes about itself in `postmaster.pid`; a killed one leaves the note behind. */
export interface PostmasterNote {
  pid: number;
  directory: string;
  /** Unknown while it is just starting. */
  socketDirectory: string | undefined;
  ready: boolean;
}

/** Reads the note; `undefined` when there is none or it is not (completely) written. */
export async function readPostmasterNote(home: Home): Promise<PostmasterNote | undefined> {
  const text = await readFile(join(home.cluster, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, directory, , , socketDirectory, , , status] = text.split("\n");
  if (!Number(pid) || !directory) return undefined;
  return {
    pid: Number(pid),
    directory,
    socketDirectory: socketDirectory || undefined,
    ready: status?.trim() === "ready",
  };
}

/** The running server of this cluster, whoever started it; `undefined` when the note is stale or missing. */
export async function findPostmaster(home: Home): Promise<Postmaster | undefined> {
  const note = await readPostmasterNote(home);
  if (!note) return undefined;
  const mark = await processMark(note.pid);
  return mark && (await isServing(home, note)) ? { pid: note.pid, mark } : undefined;
}

async function isServing(home: Home, note: PostmasterNote): Promise<boolean> {
  // Without /proc a live process of that number has to be believed, as PostgreSQL itself does.
  if (!hasProc) return true;
  const worksHere = await worksIn(note.pid, home.cluster);
  if (worksHere !== undefined) return worksHere && (await isPostgres(note.pid));
  // Containers may forbid root to look. The command line is open to all; it has the path as of that start, and so
  // has the note, even when the directory was renamed since.
  const [program, ...args] = await commandLine(note.pid);
  return basename(program ?? "") === "postgres" && args[args.indexOf("-D") + 1] === note.directory;
}

/**
 * Every process of this cluster's server, also those which outlived a killed first process and still write.
 * Empty where the system doesn't tell.
 */
export async function clusterProcesses(home: Home, clusterName: string): Promise<Postmaster[]> {
  if (!hasProc) return [];
  const found: Postmaster[] = [];
  for (const name of await readdir("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid) || !(await isPostgres(pid))) continue;
    const mine = (await worksIn(pid, home.cluster)) ?? (await isNamedAfter(pid, home, clusterName));
    const mark = mine ? await processMark(pid) : undefined;
    if (mark) found.push({ pid, mark });
  }
  return found;
}

/** Is this its working directory? By identity, as the path may have been renamed. `undefined` when not allowed to see. */
async function worksIn(pid: number, directory: string): Promise<boolean | undefined> {
  try {
    const [its, ours] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(directory)]);
    return its.dev === ours.dev && its.ino === ours.ino;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "EACCES" || code === "EPERM" ? undefined : false;
  }
}

async function isNamedAfter(pid: number, home: Home, clusterName: string): Promise<boolean> {
  const [program, ...args] = await commandLine(pid);
  return program?.startsWith(`postgres: ${clusterName}: `) || args[args.indexOf("-D") + 1] === home.cluster;
}

async function isPostgres(pid: number): Promise<boolean> {
  const name = await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "");
  return name.trim() === "postgres";
}

async function commandLine(pid: number): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return text.split("\0");
}

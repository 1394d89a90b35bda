import { lchown, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Home } from "./choose-home.ts";
import type { Binaries } from "./find-binaries.ts";
import { runAs } from "./run-as.ts";
import { serverUser } from "./server-settings.ts";

/**
 * Makes the data directory of a new server unless there is one; true when it made it. Call under the lock.
 * It appears complete or not at all: a killed initdb leaves only a directory beside it, cleared the next time.
 * Throws an Error that quotes initdb, or says which version made data of another major version.
 */
export async function createCluster(home: Home, binaries: Binaries, durable: boolean): Promise<boolean> {
  if (await isUsable(home, binaries)) return false;
  for (const name of await readdir(home.directory)) {
    // Whatever still runs in there belongs to a killed start and fails when its files go.
    if (name.startsWith(unfinished)) {
      await rm(join(home.directory, name), { recursive: true, maxRetries: 5 }).catch(() => undefined);
    }
  }
  const directory = join(home.directory, `${unfinished}${process.pid}-${Date.now()}`);
  await mkdir(directory, { mode: 0o700 });
  if (process.getuid?.() === 0) await lchown(directory, home.account.uid, home.account.gid);
  try {
    await initialise(home, binaries, directory, durable);
    await rename(directory, home.cluster);
    if (durable) await syncDirectory(home.directory);
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
  return true;
}

const unfinished = "cluster.new-";

async function isUsable(home: Home, binaries: Binaries): Promise<boolean> {
  let version: string;
  try {
    version = (await readFile(join(home.cluster, "PG_VERSION"), "utf8")).trim();
  } catch {
    const found = await readdir(home.cluster).catch(() => []);
    if (found.length === 0) return false;
    throw new Error(`${home.cluster} is not empty and not a PostgreSQL data directory: move it away.`);
  }
  if (version !== binaries.majorVersion) {
    throw new Error(
      `The data in ${home.cluster} were made by PostgreSQL ${version} and the installed one is ` +
        `${binaries.majorVersion}: they must be dumped and restored.`,
    );
  }
  return true;
}

async function initialise(
  home: Home,
  binaries: Binaries,
  directory: string,
  durable: boolean,
): Promise<void> {
  const args = [
    ...["-D", directory, "-U", serverUser, "--encoding=UTF8", "--locale=C"],
    // Comparing and upper case by PostgreSQL itself: the same on every machine and after every system upgrade.
    // Order for people is asked for where it matters, with COLLATE "it-x-icu".
    ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--text-search-config=simple"],
    // The socket's directory is private; TCP, were it ever opened, lets nobody in.
    ...["--auth-local=trust", "--auth-host=reject", "--data-checksums", "--no-instructions"],
    ...(durable ? [] : ["--no-sync"]),
  ];
  let said = "";
  // Full-text search asks the operating system what a letter is: with plain C, "È" and "è" were two words and the
  // typographic apostrophe of "l’ente" a letter. C.UTF-8 is in every glibc since 2.35 (Debian's always had it).
  for (const letters of ["C.UTF-8", "it_IT.UTF-8", "en_US.UTF-8", "C"]) {
    const { code, output } = await runAs(home.account, binaries.initdb, [...args, `--lc-ctype=${letters}`]);
    if (code === 0) return;
    said = output;
    if (!output.includes("invalid locale name")) break;
  }
  if (said.includes("user does not exist"))
    said += "\nGive that number a name in /etc/passwd, or set DATABASE_URL.";
  throw new Error(`initdb could not make the database in ${home.directory}:\n${said}`);
}

/** Without it a power cut could undo the rename. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

import { constants } from "node:fs";
import { access, chmod, lchown, lstat, mkdir, realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { homeElsewhere, markMoved, movedHome } from "./moved-home.ts";
import { runAs } from "./run-as.ts";
import { type Account, accountOf, knownAccount, ownAccount, serverAccount } from "./server-account.ts";

/** Where everything of one embedded server is kept, and who runs it. */
export interface Home {
  directory: string;
  /** What PostgreSQL calls its data directory. */
  cluster: string;
  log: string;
  lock: string;
  holders: string;
  account: Account;
  /** The data stayed here while the directory they were meant for was deleted: they must not come back. */
  forgotten: boolean;
  /** Notes in the directory asked for that its data are elsewhere; call when `forgotten` has been dealt with. */
  settle(): Promise<void>;
}

/**
 * Decides where the data asked for at `dataDir` really live: there, or, when the app runs as root and the user who
 * runs the server cannot enter that path, in a directory of root's that is found again the next time.
 * Throws an Error with a sentence for the operator when the directory belongs to somebody else.
 */
export async function chooseHome(dataDir: string, log: (message: string) => void): Promise<Home> {
  const asked = await makeDirectory(resolve(dataDir));
  const owner = await ownerOf(join(asked, "cluster"));
  return process.getuid?.() === 0 ? asRoot(asked, owner, log) : asOrdinaryUser(asked, owner);
}

async function asOrdinaryUser(asked: string, owner: Account | undefined): Promise<Home> {
  const own = ownAccount();
  if (owner && owner.uid !== own.uid) {
    const starter = (await lstat(asked)).uid === owner.uid ? owner.name : "root";
    throw new Error(
      `The database in ${asked} belongs to the user ${owner.name}, not to ${own.name}: ` +
        `start the app as ${starter}, or choose another DATA_DIR.`,
    );
  }
  const moved = owner ? undefined : await movedHome(asked);
  if (moved) {
    throw new Error(
      `The database of ${asked} was made by root and lives in ${moved}: ` +
        "start the app as root, or choose another DATA_DIR.",
    );
  }
  try {
    await access(asked, constants.W_OK | constants.X_OK);
  } catch {
    throw new Error(`The user ${own.name} cannot write in ${asked}: choose another DATA_DIR.`);
  }
  return furnish(asked, own);
}

async function asRoot(asked: string, owner: Account | undefined, log: (message: string) => void) {
  if (owner) {
    if (owner.uid === 0) {
      throw new Error(
        `The database in ${asked} belongs to root, as whom PostgreSQL refuses to run: ` +
          `give it back with: chown -R ${serverAccount().name} ${join(asked, "cluster")}`,
      );
    }
    if (!(await canEnter(owner, asked))) {
      throw new Error(
        `The database in ${asked} belongs to the user ${owner.name}, who cannot enter that directory: ` +
          "let that user enter again (chmod o+x on the directories above), or choose another DATA_DIR.",
      );
    }
    return furnish(asked, owner);
  }

  // In a user's own directory as that user, so that both ways of starting work afterwards. initdb refuses users whom
  // the system doesn't know, such as the owner of a directory mounted into a container.
  const { uid } = await lstat(asked);
  const account = (uid !== 0 && knownAccount(uid)) || serverAccount();
  const moved = await movedHome(asked);
  if (!moved && (await canEnter(account, asked))) return furnish(asked, account);

  const place = moved ?? (await homeElsewhere(asked));
  const directory = await makeDirectory(place);
  const resident = (await ownerOf(join(directory, "cluster"))) ?? account;
  if (!(await canEnter(resident, directory))) {
    throw new Error(
      `The user ${resident.name}, who runs the database, can enter neither ${asked} nor ${directory}: ` +
        "choose another DATA_DIR, or set DATABASE_URL.",
    );
  }
  log(`L'utente ${resident.name} non può entrare in ${asked}: il database sta in ${directory}.`);
  const home = await furnish(directory, resident);
  const forgotten = !moved && (await ownerOf(home.cluster)) !== undefined;
  return { ...home, forgotten, settle: () => markMoved(asked, directory) };
}

async function furnish(directory: string, account: Account): Promise<Home> {
  const home: Home = {
    directory,
    cluster: join(directory, "cluster"),
    log: join(directory, "server.log"),
    lock: join(directory, "lock"),
    holders: join(directory, "holders"),
    account,
    forgotten: false,
    settle: async () => undefined,
  };
  // To the owner of the whole, or what root made in a user's directory would shut that user out.
  const { uid, gid } = await lstat(directory);
  for (const inner of [home.lock, home.holders]) {
    await mkdir(inner, { recursive: true, mode: 0o700 });
    if (process.getuid?.() === 0) await lchown(inner, uid, gid);
  }
  return home;
}

/** Makes the directory when missing, and only then decides its mode; gives its path without symbolic links. */
async function makeDirectory(directory: string): Promise<string> {
  try {
    await mkdir(dirname(directory), { recursive: true });
    await mkdir(directory);
    // Passing through is what the server's user needs in root's directory; the data inside are 0700.
    await chmod(directory, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST") {
      throw new Error(
        `The directory ${directory} for the database cannot be made (${code}): choose another DATA_DIR.`,
      );
    }
  }
  return realpath(directory);
}

/** `undefined` when there is nothing, or nothing to be seen. */
async function ownerOf(path: string): Promise<Account | undefined> {
  const found = await lstat(path).catch(() => undefined);
  return found && accountOf(found.uid, found.gid);
}

/** Tried, not computed: access lists, and not only modes, decide. */
async function canEnter(account: Account, directory: string): Promise<boolean> {
  const { code } = await runAs(account, "/bin/sh", ["-c", 'cd "$0"', directory]);
  return code === 0;
}

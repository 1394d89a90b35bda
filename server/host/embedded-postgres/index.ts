import { rmdir, stat } from "node:fs/promises";
import { chooseHome, type Home } from "./choose-home.ts";
import { createCluster } from "./create-cluster.ts";
import { ensureServer, hasLostItsSocket, type Server } from "./ensure-server.ts";
import { findBinaries } from "./find-binaries.ts";
import { type Holder, registerHolder } from "./holders.ts";
import { findPostmaster } from "./postmaster.ts";
import { planServer, type ServerPlan } from "./server-plan.ts";
import { serverDatabase, serverPort, serverUser } from "./server-settings.ts";
import { setAside } from "./set-aside.ts";
import { stopServer } from "./stop-server.ts";
import { watchServer } from "./watch-server.ts";
import { withLock } from "./with-lock.ts";

export interface EmbeddedPostgresOptions {
  /** A directory of its own, made when missing: data, log, socket and the register of holders go into it. */
  dataDir: string;
  /** Told in a short sentence what the operator should know: data that live elsewhere, restarts, failures. */
  log?: (message: string) => void;
  /** Server settings (`postgres -c name=value`) over the default ones; `fsync: "off"` also hurries the first start. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  /** For node-postgres and Prisma's adapter; `host` is the directory of the unix socket. Stays true over restarts. */
  connection: { host: string; user: string; database: string; port: number };
  /** The same as a URL that node-postgres understands. */
  url: string;
  /** This very call made the cluster. */
  freshlyCreated: boolean;
  /** Where everything really is: `dataDir`, or elsewhere when root's server account cannot enter it. */
  directory: string;
  /** Gives up the server; the last of all processes to do so stops it. May be called again. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with npm install, on a unix socket alone, or joins one already running on the same
 * `dataDir`: of another process of the app, or left over by a killed one. Until `stop` it is watched and brought back
 * when it ends; connections are refused meanwhile, and the callers' pools reconnect.
 * Throws an Error with a sentence for the operator, quoting the server's log where that helps.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log = () => undefined, settings = {} } = options;
  if (process.platform === "win32") {
    throw new Error("The embedded database needs unix sockets, which Windows lacks: set DATABASE_URL.");
  }
  const home = await chooseHome(dataDir, log);
  const started = await withLock(home.lock, async () => {
    const holder = await registerHolder(home.holders);
    try {
      return { holder, ...(await openUnderLock(home, holder, settings, log)) };
    } catch (error) {
      await holder.leave();
      throw error;
    }
  });
  return present(home, started, log);
}

async function openUnderLock(
  home: Home,
  holder: Holder,
  settings: Record<string, string>,
  log: (message: string) => void,
) {
  const alone = !(await holder.hasCompany());
  if (home.forgotten && alone) await setAside(home, log);
  await home.settle();
  const binaries = await findBinaries(home, log);
  const freshlyCreated = await createCluster(home, binaries, settings.fsync !== "off");
  const plan = await planServer(home, binaries, settings, log);
  const server = await ensureServer(plan, alone);
  // The callers keep this address, so a revived server has to listen there.
  const again = await planServer(home, binaries, settings, log, server.socketDirectory);
  return { freshlyCreated, plan: again, server };
}

interface Started {
  holder: Holder;
  plan: ServerPlan;
  server: Server;
  freshlyCreated: boolean;
}

function present(home: Home, started: Started, log: (message: string) => void): EmbeddedPostgres {
  const { holder, plan, freshlyCreated } = started;
  const host = started.server.socketDirectory;
  let server = started.server;
  const endWatch = watchServer(server, {
    isUseless: () => hasLostItsSocket(plan),
    revive: async () => {
      if (await isGone(home)) return undefined;
      server = await withLock(home.lock, () => ensureServer(plan, false));
      return server;
    },
    log,
  });

  let stopped: Promise<void> | undefined;
  return {
    connection: { host, user: serverUser, database: serverDatabase, port: serverPort },
    url: `postgres://${serverUser}@localhost:${serverPort}/${serverDatabase}?host=${encodeURIComponent(host)}&sslmode=disable`,
    freshlyCreated,
    directory: home.directory,
    stop() {
      stopped ??= leave();
      return stopped;
    },
  };

  async function leave(): Promise<void> {
    await endWatch();
    // Deleted while in use: nobody else can come or stay, and there is no register to ask.
    if (await isGone(home)) return stopServer(server);
    await withLock(home.lock, async () => {
      await holder.leave();
      if (await holder.hasCompany()) return;
      const postmaster = await findPostmaster(home);
      if (postmaster) await stopServer(postmaster);
      // One in /tmp would be litter; one that is not empty is not ours to remove.
      await rmdir(host).catch(() => undefined);
    });
  }
}

async function isGone(home: Home): Promise<boolean> {
  return stat(home.cluster).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === "ENOENT",
  );
}

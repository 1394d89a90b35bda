import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { lstat, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { clearStaleFiles } from "./clear-stale-files.ts";
import { findPostmaster, type Postmaster, readPostmasterNote } from "./postmaster.ts";
import { processMark } from "./process-mark.ts";
import { environment, identity } from "./run-as.ts";
import { lastLogLines, openServerLog } from "./server-log.ts";
import type { ServerPlan } from "./server-plan.ts";
import { serverPort } from "./server-settings.ts";
import { makeSocketDirectory } from "./socket-directory.ts";
import { stopServer } from "./stop-server.ts";
import { waitUntilReady } from "./wait-until-ready.ts";

/** A server that answers. */
export interface Server extends Postmaster {
  socketDirectory: string;
  /** Present when this process started it; then its end is an event. */
  child?: ChildProcess;
}

/**
 * Gives the running server of this plan, whoever started it, or starts one. Call under the lock.
 * `alone`: nobody else uses it, so one started with other programs or settings (by an earlier release, say, whose
 * files may be gone) is replaced. Throws an Error that quotes the server's log when it cannot be started.
 */
export async function ensureServer(plan: ServerPlan, alone: boolean): Promise<Server> {
  let failure = "";
  // A second and third round only when a server turned up or went away while we looked.
  for (let round = 0; round < 3; round++) {
    const found = await findPostmaster(plan.home);
    if (found && !(await mustBeReplaced(plan, alone))) {
      const socketDirectory = await waitUntilReady(plan.home, found, 0);
      if (socketDirectory) return { ...found, socketDirectory };
      continue;
    }
    if (found) {
      plan.log("PostgreSQL gira con altre impostazioni o ha perso il suo socket: lo riavvio.");
      await stopServer(found);
    }
    if (!(await clearStaleFiles(plan))) continue;
    const started = await startServer(plan);
    if (typeof started !== "string") return started;
    failure = started;
    if (!(await findPostmaster(plan.home))) break;
  }
  throw new Error(`The embedded database does not start. The end of ${plan.home.log}:\n${failure}`);
}

async function mustBeReplaced(plan: ServerPlan, alone: boolean): Promise<boolean> {
  if (await hasLostItsSocket(plan)) return true;
  if (!alone) return false;
  const options = await readFile(join(plan.home.cluster, "postmaster.opts"), "utf8").catch(() => "");
  const program = await realpath(plan.program);
  return options.trimEnd() !== [program, ...plan.args.map((arg) => `"${arg}"`)].join(" ");
}

/** Cleaners of /tmp take sockets too; a server that runs without one can be reached by nobody. */
export async function hasLostItsSocket({ home }: ServerPlan): Promise<boolean> {
  const note = await readPostmasterNote(home);
  if (!note?.ready || !note.socketDirectory) return false;
  return lstat(join(note.socketDirectory, `.s.PGSQL.${serverPort}`)).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === "ENOENT",
  );
}

/** The end of the log, when it did not start. */
async function startServer(plan: ServerPlan): Promise<Server | string> {
  await makeSocketDirectory(plan.home, plan.socketDirectory);
  const log = await openServerLog(plan.home);
  const { size } = await log.stat();
  let child: ChildProcess;
  try {
    child = spawn(plan.program, plan.args, {
      ...identity(plan.home.account),
      // Its own session and nothing of ours open: it outlives a killed app, and Ctrl-C is not for it.
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      cwd: "/",
      env: environment,
    });
    child.unref();
    await once(child, "spawn");
  } finally {
    await log.close();
  }
  const pid = child.pid ?? 0;
  const mark = await processMark(pid);
  const socketDirectory = mark && (await waitUntilReady(plan.home, { pid, mark }, size));
  return socketDirectory ? { pid, mark, socketDirectory, child } : lastLogLines(plan.home, size);
}

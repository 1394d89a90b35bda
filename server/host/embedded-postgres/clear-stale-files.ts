import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { clusterProcesses, findPostmaster } from "./postmaster.ts";
import { answersSignals, isMarkAlive } from "./process-mark.ts";
import type { ServerPlan } from "./server-plan.ts";
import { serverPort } from "./server-settings.ts";

/**
 * Clears away what a killed server left, so that the next one can start: first its orphaned processes, which may
 * still be writing, then the files that name it. False when a server turns up meanwhile: then there is nothing to
 * clear.
 */
export async function clearStaleFiles(plan: ServerPlan): Promise<boolean> {
  if (!(await untilOrphansGone(plan))) return false;
  await clearStaleFile(join(plan.home.cluster, "postmaster.pid"));
  await clearStaleFile(join(plan.socketDirectory, `.s.PGSQL.${serverPort}.lock`));
  return true;
}

/** They leave by themselves when they notice that the first process is gone: idle ones at once, busy ones late. */
async function untilOrphansGone(plan: ServerPlan): Promise<boolean> {
  const start = Date.now();
  const sent = new Set<string>();
  for (;;) {
    if (await findPostmaster(plan.home)) return false;
    const orphans = await clusterProcesses(plan.home, plan.clusterName);
    if (orphans.length === 0) return true;

    const waited = Date.now() - start;
    if (waited > 30_000) {
      const pids = orphans.map((orphan) => orphan.pid).join(", ");
      throw new Error(`Processes of a killed database server do not end: ${pids}.`);
    }
    const signal = waited > 6_000 ? "SIGKILL" : waited > 1_000 ? "SIGQUIT" : undefined;
    for (const { pid, mark } of signal ? orphans : []) {
      if (sent.has(mark + signal) || !(await isMarkAlive(mark))) continue;
      sent.add(mark + signal);
      plan.log(`Chiudo il processo ${pid} di un PostgreSQL interrotto.`);
      trySignal(pid, signal);
    }
    await sleep(50);
  }
}

function trySignal(pid: number, signal: NodeJS.Signals | undefined): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It left in this very moment.
  }
}

/**
 * PostgreSQL clears such a file by itself when no process has the number in it. It gives up when one has, which by
 * now is somebody else's or a zombie, and when the file was left empty.
 */
async function clearStaleFile(file: string): Promise<void> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return;
  // The socket's file names the process by its negative number when it is not a postmaster's.
  const pid = Math.abs(Number.parseInt(text, 10));
  if (pid && !answersSignals(pid)) return;
  // Empty and fresh: a server may be writing it right now.
  const age = Date.now() - (await stat(file)).mtimeMs;
  if (!pid && age < 2_000) await sleep(2_000 - age);
  if (!pid && (await readFile(file, "utf8").catch(() => "")) !== text) return;
  await rm(file, { force: true });
}

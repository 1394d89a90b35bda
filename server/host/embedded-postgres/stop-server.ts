import { setTimeout as sleep } from "node:timers/promises";
import type { Postmaster } from "./postmaster.ts";
import { isMarkAlive } from "./process-mark.ts";

/**
 * Stops the server: connections are cut and everything is written down; after 20 seconds at once, which costs the
 * next start a crash recovery. Committed data are safe either way.
 */
export async function stopServer({ pid, mark }: Postmaster): Promise<void> {
  for (const [signal, seconds] of [
    ["SIGINT", 20],
    ["SIGQUIT", 10],
    ["SIGKILL", 5],
  ] as const) {
    if (!(await isMarkAlive(mark))) return;
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ESRCH") return;
      throw error;
    }
    const deadline = Date.now() + seconds * 1000;
    while (Date.now() < deadline && (await isMarkAlive(mark))) await sleep(20);
  }
}

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export type LoopMeter = {
  /** What a process is started with that is to be measured. */
  variables: Record<string, string>;
  /** How long, in milliseconds, the process held its event loop at most while `work` was done. */
  during(pid: number, work: () => Promise<unknown>): Promise<number>;
  close(): void;
};

/** Measures from outside how long a process of ours does one thing while everybody else waits. */
export function loopMeter(): LoopMeter {
  const folder = mkdtempSync(path.join(tmpdir(), "agire-loop-"));
  const file = path.join(folder, "held");
  async function ask(pid: number): Promise<number> {
    rmSync(file, { force: true });
    process.kill(pid, "SIGUSR2");
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(5))
      try {
        return Number(readFileSync(file, "utf8"));
      } catch {
        // Not written yet: it is busy with what is measured.
      }
    throw new Error("the process does not say how long it was busy");
  }
  return {
    variables: {
      NODE_OPTIONS: `--import=${path.join(import.meta.dirname, "loop-meter.mjs")}`,
      LOOP_METER: file,
    },
    async during(pid, work) {
      await ask(pid);
      await work();
      return ask(pid);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

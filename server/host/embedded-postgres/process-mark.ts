import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";

/**
 * A name for one running process which is never given twice, safe in a file name: pid, start time and boot.
 * The pid alone would be taken for alive when another process got the same number later.
 */
export async function processMark(pid: number): Promise<string | undefined> {
  const state = await readState(pid);
  return state && `${pid}.${state.startTime}.${boot()}`;
}

/** Is the process which got this mark still running? A zombie is dead: it will never do anything again. */
export async function isMarkAlive(mark: string): Promise<boolean> {
  const pid = Number.parseInt(mark, 10);
  return Number.isInteger(pid) && (await processMark(pid)) === mark;
}

interface ProcessState {
  /** In clock ticks since boot; "0" where the system doesn't tell. */
  startTime: string;
}

/** `undefined` for a process which doesn't run (any more). */
async function readState(pid: number): Promise<ProcessState | undefined> {
  if (!hasProc) return answersSignals(pid) ? { startTime: "0" } : undefined;
  let stat: string;
  try {
    stat = await readFile(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The second field is the command in parentheses and may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return undefined;
  return { startTime: fields[19] ?? "0" };
}

/** Does the number belong to any process, be it a zombie or somebody else's? */
export function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Linux with /proc mounted; elsewhere a process is known by its pid alone. */
export const hasProc = (() => {
  try {
    return process.platform === "linux" && readFileSync("/proc/self/stat").length > 0;
  } catch {
    return false;
  }
})();

let bootId: string | undefined;

/** Start times count from boot, so two boots could give the same mark; the boot's id tells them apart. */
function boot(): string {
  if (bootId === undefined) {
    try {
      bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
    } catch {
      bootId = "0";
    }
  }
  return bootId;
}

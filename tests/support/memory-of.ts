import { spawnSync } from "node:child_process";

/** Megabytes of memory that a process has. */
export function memoryOf(pid: number): number {
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  const kilobytes = Number(stdout);
  if (!kilobytes) throw new Error(`no process ${pid}`);
  return Math.round(kilobytes / 1_024);
}

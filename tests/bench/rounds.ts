import { readFileSync } from "node:fs";
import { type Figures, medianOf } from "./figures.mjs";

/** What is measured, and the server process that does the work where there is one. */
type Turn = { run: () => Promise<Figures>; pid?: number };

/** The medians of several rounds. */
export async function inRounds(rounds: number, turn: Turn): Promise<Figures> {
  const measured: Figures[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await withCpu(turn));
  return medianOf(measured);
}

/** Turn by turn, so that a noisy moment hits both; the medians. */
export async function inTurns(rounds: number, ours: Turn, limit: Turn) {
  const measured = { ours: [] as Figures[], limit: [] as Figures[] };
  for (let round = 0; round < rounds; round++) {
    measured.ours.push(await withCpu(ours));
    measured.limit.push(await withCpu(limit));
  }
  return { ours: medianOf(measured.ours), limit: medianOf(measured.limit) };
}

/** The processor's time says the same on a busy machine as on a quiet one, nearly. */
async function withCpu({ run, pid }: Turn): Promise<Figures> {
  const before = pid === undefined ? undefined : cpuMsOf(pid);
  const figures = await run();
  if (pid === undefined || before === undefined) return figures;
  return { ...figures, cpu: ((cpuMsOf(pid) ?? Number.NaN) - before) / figures.count };
}

/** Milliseconds of processor time a process has used, in steps of 10; undefined where there is no /proc. */
function cpuMsOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    // The 14th and 15th of all: user and system time, in hundredths of a second.
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return undefined;
  }
}

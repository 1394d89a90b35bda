// Loaded before the app (NODE_OPTIONS=--import): how long its event loop was held at most since it was last asked. Asked
// by SIGUSR2, it writes to the file LOOP_METER names. Of each pause the processor's time on this thread counts where that
// is less than the clock's, for other work on the machine holds the loop as well and is none of the app's.
import { readFileSync, renameSync, writeFileSync } from "node:fs";

const EVERY_MS = 5;
const file = process.env.LOOP_METER ?? "";

/** Milliseconds of the processor that this thread has had; 0 where that cannot be known. */
function ownTime() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}

const knows = ownTime() > 0;
let last = performance.now();
let had = ownTime();
let held = 0;
function look() {
  const [now, own] = [performance.now(), ownTime()];
  const pause = now - last - EVERY_MS;
  held = Math.max(held, knows ? Math.min(pause, own - had) : pause);
  last = now;
  had = own;
}
setInterval(look, EVERY_MS).unref();
process.on("SIGUSR2", () => {
  look();
  writeFileSync(`${file}.part`, String(Math.round(held)));
  renameSync(`${file}.part`, file);
  held = 0;
});

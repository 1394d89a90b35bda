import path from "node:path";
import { startAgire } from "./index.ts";

export { appoint } from "./appoint.ts";
export { fill } from "./fill.ts";

// The process: starts, says where to look, and leaves in order, also when it was told to before it had started.

/** npm hands Ctrl-C on to a process that had it from the terminal already: what comes so soon is the same one. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Runs until a signal ends it, then ends the process.
 * @param root the project's folder
 */
export async function main(root: string): Promise<void> {
  const say = (sentence: string) => console.log(sentence);
  const leaving = new AbortController();
  let toldAt = 0;
  const leave = (signal: string) => {
    if (leaving.signal.aborted) {
      if (Date.now() - toldAt < SAME_SIGNAL_MS) return;
      say("Chiuso subito, senza aspettare.");
      process.exit(130);
    }
    toldAt = Date.now();
    say(`\n${signal}: chiudo in ordine…`);
    leaving.abort();
  };
  process.on("SIGINT", () => leave("Interruzione"));
  process.on("SIGTERM", () => leave("Fine richiesta"));
  let started = false;
  try {
    const running = await startAgire(path.resolve(root), say, leaving.signal);
    started = true;
    say(`\nAgire è pronta: ${running.url}\n`);
    await told(leaving.signal);
    await running.stop();
  } catch (error) {
    // Ctrl-C reaches initdb as well: whatever a start that was to be cut short fails with is no news.
    if (started || !leaving.signal.aborted) fail(started ? "non si è chiusa bene" : "non può partire", error);
  }
  say("Chiuso.");
  process.exit(0);
}

const told = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

function fail(what: string, error: unknown): never {
  console.error(`\nAgire ${what}: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

import path from "node:path";
import { startAgire } from "./index.ts";

// The process: starts, says where to look, and leaves in order.

/** @param root the project's folder */
export async function main(root: string): Promise<void> {
  const say = (sentence: string) => console.log(sentence);
  let leaving = false;
  let running: Awaited<ReturnType<typeof startAgire>> | undefined;
  const leave = (signal: string) => {
    if (leaving) return;
    leaving = true;
    say(`\n${signal}: chiudo in ordine…`);
    const stopped = running?.stop() ?? Promise.resolve();
    stopped.then(
      () => {
        say("Chiuso.");
        process.exit(0);
      },
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", () => leave("Interruzione"));
  process.on("SIGTERM", () => leave("Fine richiesta"));
  try {
    running = await startAgire(path.resolve(root), say);
    say(`\nAgire è pronta: ${running.url}\n`);
  } catch (error) {
    console.error(`\nAgire non può partire: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}

import { fork } from "node:child_process";
import path from "node:path";
import type { Cleanup } from "./cleanup.ts";

/** A process of its own: a load generator or a limit. It does one thing at a time and ends with the bench. */
export type Child = {
  pid: number | undefined;
  ask<Answer>(what: string, input?: unknown): Promise<Answer>;
  stop(): Promise<void>;
};

/** @param file below this folder; it must `answer()` (see answer.mjs) */
export function startChild(file: string, cleanup: Cleanup): Child {
  const child = fork(path.join(import.meta.dirname, file), {
    // Plain Node, as the server is: what tsx adds would be measured with it.
    execArgv: [],
    env: { ...process.env, NODE_ENV: "production" },
    serialization: "advanced",
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  async function stop() {
    child.kill("SIGKILL");
    await gone;
  }
  cleanup.add(stop);
  return {
    pid: child.pid,
    stop,
    ask: (what, input) =>
      new Promise((resolve, reject) => {
        const ended = () => reject(new Error(`${file} ended before it answered "${what}"`));
        child.once("exit", ended);
        child.once("message", (message: { answer: never } | { fault: string }) => {
          child.removeListener("exit", ended);
          if ("fault" in message) reject(new Error(`${file}, ${what}: ${message.fault}`));
          else resolve(message.answer);
        });
        child.send({ what, input }, (error) => error && reject(error));
      }),
  };
}

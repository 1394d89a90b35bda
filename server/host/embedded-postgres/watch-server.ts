import type { Server } from "./ensure-server.ts";
import { isMarkAlive } from "./process-mark.ts";

/** Milliseconds. */
const interval = 250;
const longestPause = 2_000;

/** What the watch needs to know and do. */
export interface Watch {
  /** Asked every five seconds of a server that lives: is it of no use all the same? */
  isUseless(): Promise<boolean>;
  /** Brings the server back; `undefined` when there is nothing to bring back, and the watch ends. */
  revive(): Promise<Server | undefined>;
  log(message: string): void;
}

/**
 * Watches over a server, own child or not, and brings it back when it ends: noticed within 250 ms, tried at once, then
 * with pauses that double up to two seconds. Gives a function that ends the watch, after a revival in progress.
 */
export function watchServer(first: Server, { isUseless, revive, log }: Watch): () => Promise<void> {
  let ended = false;
  let wake = () => {};
  const watching = watch();
  return async () => {
    ended = true;
    wake();
    await watching;
  };

  async function watch(): Promise<void> {
    let server: Server | undefined = first;
    let pause = 0;
    while (server) {
      const since = Date.now();
      await untilLost(server);
      if (ended) return;
      log("PostgreSQL si è fermato: lo riavvio.");
      if (Date.now() - since > longestPause) pause = 0;
      server = await bringBack();
    }

    async function bringBack(): Promise<Server | undefined> {
      let said = "";
      while (!ended) {
        if (pause > 0) await nap(pause);
        pause = Math.min(pause * 2 || interval, longestPause);
        try {
          const back = ended ? undefined : await revive();
          if (back) log("PostgreSQL è di nuovo in funzione.");
          return back;
        } catch (error) {
          const { message } = error as Error;
          if (message !== said) log(message);
          said = message;
        }
      }
      return undefined;
    }
  }

  async function untilLost({ child, mark }: Server): Promise<void> {
    const awaken = () => wake();
    child?.once("exit", awaken);
    for (let round = 1; !ended; round++) {
      const alive = child ? child.exitCode === null && child.signalCode === null : await isMarkAlive(mark);
      if (!alive || (round % 20 === 0 && (await isUseless()))) break;
      if (!ended) await nap(interval);
    }
    child?.off("exit", awaken);
  }

  /** Keeps no process alive: whoever forgets to stop may still end. */
  function nap(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

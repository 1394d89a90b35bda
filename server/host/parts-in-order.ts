export type PartsInOrder = {
  /**
   * Notes how a part that was opened, or is about to be, is closed.
   * @throws the interruption's reason: whoever is told to leave opens nothing more
   */
  add(close: () => Promise<unknown>): void;
  /** The outcome of long work that need not be finished. @throws the interruption's reason as soon as there is one */
  unlessInterrupted<T>(work: Promise<T>): Promise<T>;
  /**
   * Closes what was opened, the last first; may be called again.
   * @throws the first fault, after everything was tried: a part that cannot be closed keeps no other open
   */
  close(): Promise<void>;
};

/** Parts that are opened one upon the other, and have to be closed from the top, also when the way up is cut short. */
export function partsInOrder(interruption: AbortSignal): PartsInOrder {
  const closings: (() => Promise<unknown>)[] = [];
  const interrupted = new Promise<never>((_resolve, reject) => {
    interruption.addEventListener("abort", () => reject(interruption.reason), { once: true });
  });
  // Mostly nobody waits for it.
  interrupted.catch(() => {});
  return {
    add(close) {
      closings.push(close);
      interruption.throwIfAborted();
    },
    unlessInterrupted: (work) => Promise.race([interrupted, work]),
    async close() {
      const faults: unknown[] = [];
      for (let close = closings.pop(); close; close = closings.pop())
        await close().catch((fault) => faults.push(fault));
      if (faults.length > 0) throw faults[0];
    },
  };
}

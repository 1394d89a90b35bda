type Step = () => unknown;

export type Cleanup = {
  /** To be done at the end, the last one first. */
  add(step: Step): void;
  /** Does everything once, whatever fails on the way; whoever calls again waits for the same end. */
  run(): Promise<void>;
  readonly begun: boolean;
};

export function createCleanup(): Cleanup {
  const steps: Step[] = [];
  let running: Promise<void> | undefined;
  async function undo() {
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
  }
  return {
    add: (step) => void steps.push(step),
    run() {
      running ??= undo();
      return running;
    },
    get begun() {
      return running !== undefined;
    },
  };
}

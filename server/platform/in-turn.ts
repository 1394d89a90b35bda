import { Unavailable } from "./errors.ts";

/** Does one piece of work after the other. @throws Unavailable when too many wait */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** For what would take the machine from everybody else, were it done many times at once. @param most that may wait */
export function inTurn(most: number): InTurn {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    if (waiting >= most) throw Unavailable(5);
    waiting++;
    const done = last.then(work).finally(() => waiting--);
    last = done.catch(() => {});
    return done;
  };
}

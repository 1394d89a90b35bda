/** A die that falls the same way every time, so that what fails can be looked at again. (mulberry32) */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** A whole number from 0 to below `bound`. */
  const below = (bound: number) => Math.floor(next() * bound);
  const oneOf = <T>(things: readonly T[]): T => things[below(things.length)] as T;
  const shuffled = <T>(things: readonly T[]): T[] => {
    const mixed = [...things];
    for (let i = mixed.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
    }
    return mixed;
  };
  return { next, below, oneOf, shuffled };
}

/** One clock for all processes of the machine, in milliseconds. */
export const now = () => Number(process.hrtime.bigint()) / 1e6;

/**
 * @typedef {object} Figures Times in milliseconds.
 * @property {number} [perSecond]
 * @property {number} [cpu] of the server, for each
 * @property {number} p50
 * @property {number} p95
 * @property {number} p99
 * @property {number} count how many there were
 */

/**
 * @param {number[]} times milliseconds each took
 * @param {number} [seconds] in which they all happened
 * @returns {Figures}
 */
export function figuresOf(times, seconds) {
  const sorted = Float64Array.from(times).sort();
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  const count = times.length;
  const figures = { count, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  return seconds === undefined ? figures : { perSecond: count / seconds, ...figures };
}

/** @param {number[]} values */
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A figure that not everything has. @param {"perSecond" | "cpu"} name @param {Figures[]} rounds */
function where(name, rounds) {
  const values = rounds.map((round) => round[name]).filter((value) => value !== undefined);
  return values.length ? { [name]: middle(values) } : {};
}

/** The median of several rounds, figure by figure. @param {Figures[]} rounds @returns {Figures} */
export const medianOf = (rounds) => ({
  ...where("perSecond", rounds),
  ...where("cpu", rounds),
  count: rounds.reduce((sum, { count }) => sum + count, 0),
  p50: middle(rounds.map(({ p50 }) => p50)),
  p95: middle(rounds.map(({ p95 }) => p95)),
  p99: middle(rounds.map(({ p99 }) => p99)),
});

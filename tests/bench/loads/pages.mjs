// Readers: as many requests as a number of connections can get, one after the other each.
// @ts-expect-error it comes without types
import autocannon from "autocannon";
import { answer } from "../answer.mjs";
import { figuresOf } from "../figures.mjs";

answer({
  /** @param {{ url: string, headers: Record<string, string>, connections: number, seconds: number }} input */
  async read({ url, headers, connections, seconds }) {
    /** @type {number[]} */
    const times = [];
    /** @type {Record<string, number>} */
    const refused = {};
    const started = performance.now();
    const reading = autocannon({ url, headers, connections, duration: seconds });
    // Its own histogram knows whole milliseconds only.
    reading.on(
      "response",
      (
        /** @type {unknown} */ _client,
        /** @type {number} */ status,
        /** @type {number} */ _bytes,
        /** @type {number} */ time,
      ) => {
        if (status === 200) times.push(time);
        else refused[status] = (refused[status] ?? 0) + 1;
      },
    );
    const { errors, timeouts } = await reading;
    if (errors || timeouts || Object.keys(refused).length)
      throw new Error(`${url}: ${errors} errors, ${timeouts} timeouts, ${JSON.stringify(refused)}`);
    return figuresOf(times, (performance.now() - started) / 1000);
  },
});

/**
 * Makes this process one of the bench's children: does what it is asked, says what came of it, ends with the bench.
 * @param {Record<string, (input: any) => unknown>} able
 */
export function answer(able) {
  process.on("message", async (/** @type {{ what: string, input: unknown }} */ { what, input }) => {
    try {
      process.send?.({ answer: await able[what]?.(input) });
    } catch (error) {
      process.send?.({ fault: error instanceof Error ? error.stack : String(error) });
    }
  });
  process.on("disconnect", () => process.exit(0));
  // Ctrl-C reaches the whole group; the bench ends its children itself.
  process.on("SIGINT", () => {});
}

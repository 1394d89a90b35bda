// The line between people and the server: passes everything on, until it is cut.
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { answer } from "../answer.mjs";

/** @type {Set<import("node:net").Socket>} */
const open = new Set();

answer({
  /** @param {{ to: number }} input the port behind it */
  async listen({ to }) {
    const server = createServer((near) => {
      const far = connect(to, "127.0.0.1");
      for (const [one, other] of [
        [near, far],
        [far, near],
      ]) {
        if (!one || !other) continue;
        open.add(one);
        one.pipe(other);
        one.on("error", () => {});
        one.on("close", () => {
          open.delete(one);
          other.destroy();
        });
      }
    }).listen(0, "127.0.0.1", 2_048);
    await once(server, "listening");
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return `http://127.0.0.1:${port}`;
  },
  cut() {
    for (const line of open) line.destroy();
  },
});

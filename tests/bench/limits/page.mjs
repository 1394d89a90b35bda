// The limit of a finished page: a bare Node server that knows one answer.
import { once } from "node:events";
import { createServer } from "node:http";
import { answer } from "../answer.mjs";

answer({
  /** @param {{ headers: import("node:http").OutgoingHttpHeaders, body: Uint8Array }} input */
  async listen({ headers, body }) {
    const server = createServer((_request, response) => {
      response.writeHead(200, headers);
      response.end(body);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return `http://127.0.0.1:${port}`;
  },
});

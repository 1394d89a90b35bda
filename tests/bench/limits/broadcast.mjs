// The limit of a fan-out: a bare socket.io that says the same to the same number of sockets when it is posted to.
import { once } from "node:events";
import { createServer } from "node:http";
import { Server } from "socket.io";
import { answer } from "../answer.mjs";

answer({
  /** @param {{ event: string, payload: object }} input the client id is the one posted */
  async listen({ event, payload }) {
    const http = createServer((request, response) => {
      request.setEncoding("utf8");
      request.once("data", (clientId) => io.to("room").emit(event, { ...payload, clientId }));
      request.once("end", () => response.writeHead(204).end());
    });
    const io = new Server(http, { serveClient: false });
    io.on("connection", (socket) => {
      socket.on("room.join", (_input, reply) => {
        void socket.join("room");
        reply({ ok: true });
      });
    });
    http.listen(0, "127.0.0.1");
    await once(http, "listening");
    const { port } = /** @type {import("node:net").AddressInfo} */ (http.address());
    return `http://127.0.0.1:${port}`;
  },
});

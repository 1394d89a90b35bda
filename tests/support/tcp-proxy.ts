import { once } from "node:events";
import net from "node:net";

export type TcpProxy = {
  port: number;
  url: string;
  /** New connections go there from now on; those there are stay where they are. */
  to(port: number): void;
  /** Cuts every connection with this probability, without a word to either side; answers how many. */
  cut(share: number): number;
  /** While on, what is asked arrives, and no answer comes back. */
  swallow(on: boolean): void;
  /** Takes nothing in any more of what the app says on the connections there are. */
  stall(): void;
  /** … and takes it in again. */
  goOn(): void;
  close(): Promise<void>;
};

/** Stands between people and the app, as nginx would, and does to connections what networks do. */
export async function tcpProxy(): Promise<TcpProxy> {
  let target = 0;
  let swallowing = false;
  const stalled = new Set<net.Socket>();
  const pairs = new Set<[net.Socket, net.Socket]>();
  const server = net.createServer((client) => {
    const app = net.connect(target, "127.0.0.1");
    const pair: [net.Socket, net.Socket] = [client, app];
    pairs.add(pair);
    for (const [from, to] of [pair, [app, client] as const]) {
      from.setNoDelay(true);
      from.on("error", () => {});
      from.on("end", () => to.end());
      from.on("close", () => {
        pairs.delete(pair);
        to.destroy();
      });
    }
    client.on("data", (chunk) => void (app.write(chunk) || client.pause()));
    app.on("drain", () => client.resume());
    app.on("data", (chunk) => void (swallowing || client.write(chunk) || app.pause()));
    client.on("drain", () => stalled.has(app) || app.resume());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  const destroy = ([client, app]: [net.Socket, net.Socket]) => {
    client.destroy();
    app.destroy();
  };
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    to(next) {
      target = next;
    },
    cut(share) {
      const unlucky = [...pairs].filter(() => Math.random() < share);
      unlucky.forEach(destroy);
      return unlucky.length;
    },
    swallow(on) {
      swallowing = on;
    },
    stall() {
      for (const [, app] of pairs) {
        stalled.add(app);
        app.pause();
      }
    },
    goOn() {
      for (const app of stalled) app.resume();
      stalled.clear();
    },
    async close() {
      [...pairs].forEach(destroy);
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import { mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

export type PostgresProxy = {
  /** The same database by way of the proxy. */
  url: string;
  /** Cuts every connection and takes no new one: PostgreSQL is away. */
  goAway(): void;
  comeBack(): void;
  /** Nothing passes on the connections there are, and nobody is told: PostgreSQL hangs. New ones work. */
  fallSilent(): void;
  /** The statements run from here on; ends with `stop()`. Transactions' BEGIN and COMMIT are statements too. */
  count(): { stop(): string[] };
  close(): Promise<void>;
};

/**
 * Stands between an application and PostgreSQL's unix socket, counts what is asked and can be away. Counted are
 * the protocol's Bind (a prepared statement is run) and Query messages (a text is run); a named statement shows
 * as its name, any other as its text.
 */
export async function postgresProxy(url: string): Promise<PostgresProxy> {
  const real = new URL(url);
  const port = real.port || "5432";
  const target = path.join(real.searchParams.get("host") ?? "", `.s.PGSQL.${port}`);
  const directory = mkdtempSync(path.join(tmpdir(), "agire-proxy-"));
  const sockets = new Set<net.Socket>();
  const counts = new Set<string[]>();
  let away = false;

  const server = net.createServer((client) => {
    if (away) return void client.destroy();
    const database = net.connect(target);
    const hear = frontendMessages((statement) => {
      for (const count of counts) count.push(statement);
    });
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(from);
      from.on("error", () => {});
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    client.on("data", hear);
    client.pipe(database);
    database.pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(path.join(directory, `.s.PGSQL.${port}`), resolve));

  const through = new URL(url);
  through.searchParams.set("host", directory);
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: through.href,
    goAway() {
      away = true;
      cutAll();
    },
    comeBack() {
      away = false;
    },
    fallSilent() {
      for (const socket of sockets) socket.unpipe();
    },
    count() {
      const statements: string[] = [];
      counts.add(statements);
      return {
        stop() {
          counts.delete(statements);
          return statements;
        },
      };
    },
    async close() {
      cutAll();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Cuts a client's bytes into messages (type, length, content; the first one has no type) and tells what is run. */
function frontendMessages(tell: (statement: string) => void): (chunk: Buffer) => void {
  let held = Buffer.alloc(0);
  let started = false;
  let parsed = "";
  return (chunk) => {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      const lengthAt = started ? 1 : 0;
      if (held.length < lengthAt + 4) return;
      const end = lengthAt + held.readInt32BE(lengthAt);
      if (held.length < end) return;
      const type = started ? String.fromCharCode(held[0] ?? 0) : "";
      const strings = held
        .subarray(lengthAt + 4, end)
        .toString("utf8")
        .split("\0");
      started = true;
      held = held.subarray(end);
      // Parse: name, text. Bind: portal, name of the statement. Query: text.
      if (type === "P") parsed = strings[1] ?? "";
      if (type === "B") tell(strings[1] || parsed);
      if (type === "Q") tell(strings[0] ?? "");
    }
  };
}

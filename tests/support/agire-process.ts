import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";

export type AgireProcess = {
  baseUrl: string;
  port: number;
  pid: number;
  /** What it printed so far. */
  output(): string;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
};

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}

/**
 * The built Agire as a process of its own, ready when its /healthz says so. Build first.
 * @param variables environment: DATABASE_URL or DATA_DIR, and whatever else
 */
export async function startAgireProcess(
  variables: Record<string, string>,
  port?: number,
  root = process.cwd(),
): Promise<AgireProcess> {
  const at = port ?? (await freePort());
  const main = `import(${JSON.stringify(path.join(root, "build/agire.js"))}).then(({ main }) => main(${JSON.stringify(root)}))`;
  const child: ChildProcess = spawn(process.execPath, ["--input-type=module", "-e", main], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      RATE_LIMITS: "1000",
      ...variables,
      PORT: String(at),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout?.on("data", (chunk) => (printed += chunk));
  child.stderr?.on("data", (chunk) => (printed += chunk));
  const exited = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const baseUrl = `http://127.0.0.1:${at}`;
  const deadline = Date.now() + 120_000;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`Agire ended at once:\n${printed}`);
    if (Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`Agire did not get ready:\n${printed}`);
    }
    const healthy = await fetch(`${baseUrl}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    baseUrl,
    port: at,
    pid: child.pid ?? 0,
    output: () => printed,
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
    async stop() {
      child.kill("SIGTERM");
      return exited;
    },
  };
}

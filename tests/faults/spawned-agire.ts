import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../support/agire-process.ts";
import { builtRoot } from "../support/house.ts";

export type SpawnedAgire = {
  port: number;
  output(): string;
  /** Waits until it has printed this. */
  said(what: string): Promise<void>;
  interrupt(): void;
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string | null>;
};

/** The built Agire from its first moment, whether or not it will ever be ready. Build first. */
export async function spawnAgire(variables: Record<string, string>, port?: number): Promise<SpawnedAgire> {
  const at = port ?? (await freePort());
  const root = builtRoot();
  const main = `import(${JSON.stringify(path.join(root, "build/agire.js"))}).then(({ main }) => main(${JSON.stringify(root)}))`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", main], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      ...variables,
      PORT: String(at),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout.on("data", (chunk) => (printed += chunk));
  child.stderr.on("data", (chunk) => (printed += chunk));
  let over = false;
  const ended = new Promise<number | string | null>((resolve) =>
    child.on("close", (code, signal) => {
      over = true;
      resolve(code ?? signal);
    }),
  );
  return {
    port: at,
    output: () => printed,
    async said(what) {
      for (const deadline = Date.now() + 90_000; !printed.includes(what); await pause(10))
        if (over || Date.now() > deadline) throw new Error(`«${what}» was never said:\n${printed}`);
    },
    interrupt: () => void child.kill("SIGINT"),
    ended,
  };
}

/** Process id of the embedded PostgreSQL below this DATA_DIR; null when none runs. */
export function embeddedPostgres(dataDir: string): number | null {
  try {
    const note = readFileSync(path.join(dataDir, "postgres/cluster/postmaster.pid"), "utf8");
    const pid = Number(note.split("\n")[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

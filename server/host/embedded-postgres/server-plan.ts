import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import type { Home } from "./choose-home.ts";
import type { Binaries } from "./find-binaries.ts";
import { serverSettings } from "./server-settings.ts";
import { socketDirectoryFor } from "./socket-directory.ts";

/** How the server of this home is to run. */
export interface ServerPlan {
  home: Home;
  program: string;
  args: string[];
  clusterName: string;
  socketDirectory: string;
  log(message: string): void;
}

/**
 * Puts together the command line of the server; the cluster must exist. With `socketDirectory` it listens there and
 * not where this process would put it: the temporary directory may differ from process to process.
 */
export async function planServer(
  home: Home,
  binaries: Binaries,
  given: Record<string, string>,
  log: (message: string) => void,
  socketDirectory = socketDirectoryFor(home),
): Promise<ServerPlan> {
  // By identity and not by path: the directory may be renamed while orphans run in it.
  const { dev, ino } = await stat(home.cluster);
  const clusterName = `agire-${createHash("sha256").update(`${dev}:${ino}`).digest("hex").slice(0, 8)}`;
  const settings = serverSettings(socketDirectory, clusterName, given);
  const args = [
    "-D",
    home.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  return { home, program: binaries.postgres, args, clusterName, socketDirectory, log };
}

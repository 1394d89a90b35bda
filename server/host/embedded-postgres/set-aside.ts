import { rename } from "node:fs/promises";
import type { Home } from "./choose-home.ts";
import { findPostmaster } from "./postmaster.ts";
import { stopServer } from "./stop-server.ts";

/**
 * Puts a cluster out of the way, stopping a server that runs in it: the directory which its data were asked for in
 * was deleted, so whoever starts there again expects an empty database. Call under the lock.
 */
export async function setAside(home: Home, log: (message: string) => void): Promise<void> {
  const postmaster = await findPostmaster(home);
  if (postmaster) await stopServer(postmaster);
  const aside = `${home.cluster}.until-${new Date().toISOString().replaceAll(":", "-")}`;
  await rename(home.cluster, aside);
  log(`Il vecchio database, la cui DATA_DIR è stata cancellata, resta in ${aside}.`);
}

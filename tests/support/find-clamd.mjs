import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = ["/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd", "/opt/homebrew/sbin/clamd"];

/** ClamAV's daemon, where it is there: its path, or undefined. */
export const installedClamd = () =>
  [process.env.CLAMD_PATH, ...PLACES].find((path) => path && existsSync(path));

/** … else Debian's is installed. Its signatures are not needed: tests bring one of their own. */
export function findClamd() {
  const there = installedClamd();
  if (there || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return there;
  console.log("\n— No clamd here: installing Debian's");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "clamav-daemon"],
  ])
    spawnSync("apt-get", args, { stdio: "inherit", env });
  return installedClamd();
}

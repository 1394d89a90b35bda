import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** A Python that knows OpenStack Swift: its path, or undefined. Debian's own first. */
const installed = () =>
  ["/usr/bin/python3", "python3"].find((python) => spawnSync(python, ["-c", "import swift"]).status === 0);

/** @param {string[]} args */
const apt = (...args) =>
  spawnSync("apt-get", args, {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });

/**
 * The Python to run a real S3 store with, for tests: one that is there, else Debian's. The library alone, so that nothing
 * is started on the machine.
 */
export function findSwift() {
  const there = installed();
  if (there) return there;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("\n— No S3 store here: installing Debian's OpenStack Swift");
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", "python3-swift");
    const debian = installed();
    if (debian) return debian;
  }
  throw new Error(
    "tests of S3 storage need OpenStack Swift: apt-get install python3-swift, or pip install swift",
  );
}

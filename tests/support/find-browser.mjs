import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "../../server/start.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A browser that is there: its path, or undefined. */
const installed = () =>
  NAMES.map((name) => spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim()).find(
    Boolean,
  );

/** @param {string} command @param {string[]} args */
const run = (command, args) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });

/** A browser to test with: one that is there, else Debian's, else Playwright's own, which is "". */
export function findBrowser() {
  const there = process.env.CHROMIUM_PATH || installed();
  if (there) return there;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("\n— No Chromium here: installing Debian's");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    const debian = installed();
    if (debian) return debian;
  }
  console.log("\n— No Chromium here: fetching Playwright's own");
  run(process.execPath, [path.join(root, "node_modules/playwright/cli.js"), "install", "chromium"]);
  return "";
}

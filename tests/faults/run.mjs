// `npm run test:faults`: every fault as often as the issue asks for, and one table of what was found.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt, ensureGenerated, ensureInstalled, root } from "../../server/start.mjs";

await ensureInstalled();
await ensureGenerated();
await ensureBuilt();

const folder = mkdtempSync(path.join(tmpdir(), "agire-totals-"));
const file = path.join(folder, "totals");
const started = Date.now();
// One fault after the other: each has the machine for itself.
const { status } = spawnSync(
  process.execPath,
  [path.join(root, "node_modules/vitest/vitest.mjs"), "run", "tests/faults", "--no-file-parallelism"].concat(
    process.argv.slice(2),
  ),
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, FAULT_ROUNDS: "full", FAULT_TOTALS: file },
  },
);
/** @type {{ what: string, times: string, found: string }[]} */
const lines = existsSync(file)
  ? readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
  : [];
rmSync(folder, { recursive: true, force: true });
const wide = (/** @type {"what" | "times"} */ column) =>
  Math.max(...lines.map((line) => line[column].length));
console.log("");
for (const { what, times, found } of lines.sort((a, b) => a.what.localeCompare(b.what)))
  console.log(`${what.padEnd(wide("what"))}  ${times.padEnd(wide("times"))}  ${found}`);
console.log(
  `\n${Math.round((Date.now() - started) / 1000)} seconds${status === 0 ? "" : "; NOT EVERYTHING WAS KEPT, see above"}`,
);
process.exit(status ?? 1);

// `npm test`: everything that must pass, from a clean checkout. Ends with a line "N passed, N failed".
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt, ensureGenerated, ensureInstalled, root } from "../server/start.mjs";
import { findBrowser } from "./support/find-browser.mjs";
import { findClamd } from "./support/find-clamd.mjs";
import { findSwift } from "./support/find-swift.mjs";

const reports = mkdtempSync(path.join(tmpdir(), "agire-reports-"));
const tally = { passed: 0, failed: 0 };
/** @type {string[]} */
const failures = [];

/**
 * @param {string} command @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} exit code
 */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
    child.on("error", () => resolve(-1));
    child.on("close", (code) => resolve(code ?? -1));
  });
}

/** @param {string} bin below node_modules */
const node = (bin, /** @type {string[]} */ ...args) => [
  process.execPath,
  [path.join(root, "node_modules", bin), ...args],
];

/** @param {boolean} ok @param {string} what */
function count(ok, what) {
  tally[ok ? "passed" : "failed"]++;
  if (!ok) failures.push(what);
  console.log(`${ok ? "✓" : "✗"} ${what}`);
}

/** One check that either passes or not. @param {string} what @param {any[]} command */
async function check(what, [command, args]) {
  console.log(`\n— ${what}`);
  count((await run(command, args)) === 0, what);
}

async function unitTests() {
  console.log("\n— Unit, page, real-time, fault and architecture tests (vitest)");
  const file = path.join(reports, "vitest.json");
  const [command, args] = node(
    "vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  );
  const code = await run(String(command), /** @type {string[]} */ (args));
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  if (!report) return count(false, "vitest ran");
  tally.passed += report.numPassedTests;
  // A test that was passed over has not passed.
  tally.failed += report.numTotalTests - report.numPassedTests;
  for (const suite of report.testResults)
    for (const test of suite.assertionResults)
      if (test.status !== "passed")
        failures.push(`${path.relative(root, suite.name)}: ${test.fullName} (${test.status})`);
  // A file that could not even be loaded has no tests to count.
  count(code === 0 || report.numFailedTests > 0, "vitest itself ended well");
}

/** @param {string} chromium */
async function browserTests(chromium) {
  console.log("\n— Browser tests (Playwright)");
  const file = path.join(reports, "playwright.json");
  const [command, args] = node("playwright/cli.js", "test", "--config", "tests/e2e/playwright.config.ts");
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = await run(String(command), /** @type {string[]} */ (args), env);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  if (!report) return count(false, "Playwright ran");
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + skipped;
  tally.passed += expected;
  tally.failed += failed;
  if (failed > 0) failures.push(`browser tests: ${unexpected + flaky} failed, ${skipped} passed over`);
  count(code === 0 || unexpected > 0, "Playwright itself ended well");
}

const started = Date.now();
await ensureInstalled();
await ensureGenerated();
const chromium = findBrowser();
findSwift();
findClamd();
await check("Types (tsc)", node("typescript/bin/tsc", "--noEmit"));
await check("Lint and format (biome)", node("@biomejs/biome/bin/biome", "check", "--error-on-warnings"));
await ensureBuilt();
await unitTests();
await browserTests(chromium);
rmSync(reports, { recursive: true, force: true });

if (failures.length) console.log(`\nNot passed:\n${failures.map((line) => `  ✗ ${line}`).join("\n")}`);
console.log(`\n${Math.round((Date.now() - started) / 1000)} seconds`);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1);

// `npm start`, `npm run dev`, `npm run build`, `npm run admin`, `npm run demo:big`. Plain JavaScript without
// dependencies: it is what runs before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const INSTALLED = path.join(root, "node_modules/.agire-installed");
const BUILT = path.join(root, "build/.agire-built");
const SOURCES = ["app", "server", "prisma", "public"];
const SETTINGS = [
  "package.json",
  "package-lock.json",
  "remix.config.js",
  "vite.config.ts",
  "prisma.config.ts",
  "tsconfig.json",
];

/** @param {string} sentence */
const say = (sentence) => console.log(sentence);

/** @param {string[]} files */
function fingerprint(files) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of files) hash.update(path.relative(root, file)).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "generated")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const at = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(at) : [at];
    });
}

/** @param {string} stamp @param {string} expected */
const isFresh = (stamp, expected) => existsSync(stamp) && readFileSync(stamp, "utf8") === expected;

/**
 * @param {string} what @param {string} command @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 */
async function run(what, command, args, { quiet = true, env = {} } = {}) {
  const started = Date.now();
  const output = /** @type {string[]} */ ([]);
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    shell: process.platform === "win32",
  });
  child.stdout?.on("data", (chunk) => output.push(String(chunk)));
  child.stderr?.on("data", (chunk) => output.push(String(chunk)));
  // Something moves while one waits.
  const dots = quiet && process.stdout.isTTY ? setInterval(() => process.stdout.write("."), 1000) : undefined;
  process.stdout.write(`${what}… `);
  const code = await new Promise((resolve) => {
    child.on("error", () => resolve(-1));
    child.on("close", resolve);
  });
  clearInterval(dots);
  if (code !== 0) {
    console.error(`\n${output.join("")}\n${what}: non riuscito (${command} ${args.join(" ")}).`);
    process.exit(1);
  }
  say(`fatto in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** @param {string[]} args */
const npm = (args) => {
  const script = process.env.npm_execpath;
  return script ? { command: process.execPath, args: [script, ...args] } : { command: "npm", args };
};

/** @param {string} script @param {string[]} args */
const node = (script, ...args) => ({ command: process.execPath, args: [path.join(root, script), ...args] });

/** Installs what the lockfile says when that is not what is there. */
export async function ensureInstalled() {
  const expected = fingerprint([path.join(root, "package-lock.json")]);
  if (isFresh(INSTALLED, expected)) return;
  const modules = path.join(root, "node_modules");
  // Linked from another checkout: `npm ci` would empty that one.
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) return;
  const { command, args } = npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  await run("Installo le librerie indicate da package-lock.json (una volta sola)", command, args);
  writeFileSync(INSTALLED, expected);
}

/** Makes Prisma's client, which types and server need, when the schema changed. */
export async function ensureGenerated() {
  const stamp = path.join(root, "server/platform/db/generated/.agire-generated");
  const expected = fingerprint([
    path.join(root, "prisma/schema.prisma"),
    path.join(root, "package-lock.json"),
  ]);
  if (isFresh(stamp, expected)) return;
  const { command, args } = node("node_modules/prisma/build/index.js", "generate");
  await run("Preparo l'accesso ai dati", command, args);
  writeFileSync(stamp, expected);
}

/** Builds pages and server when a source changed. */
export async function ensureBuilt() {
  const files = [
    ...SOURCES.flatMap((name) => filesBelow(path.join(root, name))),
    ...SETTINGS.map((name) => path.join(root, name)),
  ];
  const expected = fingerprint(files.filter((file) => statSync(file).isFile()));
  if (isFresh(BUILT, expected)) return;
  const pages = node("node_modules/@remix-run/dev/dist/cli.js", "vite:build");
  await run("Costruisco le pagine", pages.command, pages.args, { env: { NODE_ENV: "production" } });
  // After the pages: their build empties the folder.
  const { buildServer } = await import("./host/build-server.mjs");
  await buildServer(root);
  writeFileSync(BUILT, expected);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Agire chiede Node 20.19 o successivo; questo è ${process.versions.node}.`);
  process.exit(1);
}

async function start() {
  requireNode();
  process.chdir(root);
  await ensureInstalled();
  await ensureGenerated();
  if (process.argv.includes("--dev")) {
    process.env.NODE_ENV = "development";
    const watch = ["watch", "--clear-screen=false", "--include", "server/**/*", "server/host/dev-main.ts"];
    spawn(process.execPath, [path.join(root, "node_modules/tsx/dist/cli.mjs"), ...watch], {
      cwd: root,
      stdio: "inherit",
    });
    return;
  }
  await ensureBuilt();
  if (process.argv.includes("--build")) return;
  process.env.NODE_ENV = "production";
  const { main, appoint, fill } = await import(pathToFileURL(path.join(root, "build/agire.js")).href);
  if (process.argv[2] === "--admin") await appoint(root, process.argv[3]);
  else if (process.argv[2] === "--demo-big") await fill(root);
  else await main(root);
}

/**
 * Whether this file is the one that was asked for, by whatever path: a link to the folder in use is one too.
 * @param {string | undefined} script
 */
export const isAskedFor = (script) =>
  script !== undefined && existsSync(script) && realpathSync(script) === fileURLToPath(import.meta.url);

if (isAskedFor(process.argv[1])) await start();

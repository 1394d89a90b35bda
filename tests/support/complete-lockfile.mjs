// `node tests/support/complete-lockfile.mjs` after changing dependencies: npm leaves out of the lockfile the
// builds for other platforms that its registry did not serve at that moment, and `npm ci` then refuses the
// lockfile everywhere. Their names say which platform they are for.
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const LIBC = { gnu: "glibc", gnueabihf: "glibc", musl: "musl", musleabihf: "musl" };

/** Optional dependencies without an entry. @param {Record<string, any>} packages */
export function missingFrom(packages) {
  const known = new Set(Object.keys(packages).map((key) => key.split("node_modules/").at(-1)));
  return Object.values(packages).flatMap((entry) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !known.has(name))
      .map(([name, version]) => ({ name, version: String(version), dev: entry.dev })),
  );
}

/** @param {{ name: string, version: string, dev?: boolean }} missing */
function entryFor({ name, version, dev }) {
  const words =
    name
      .split("/")
      .at(-1)
      ?.replace(/^(cli|rollup)-/, "")
      .split("-") ?? [];
  const [os, cpu, abi] = words;
  const libc = os === "linux" && abi ? LIBC[/** @type {keyof typeof LIBC} */ (abi)] : undefined;
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    optional: true,
    os: [os],
  };
}

if (process.argv[1]?.endsWith("complete-lockfile.mjs")) {
  const missing = missingFrom(lock.packages);
  for (const one of missing) lock.packages[`node_modules/${one.name}`] = entryFor(one);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} entries added`);
}

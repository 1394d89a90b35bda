// `npm run bench`: how fast it is here, beside what it could be. Options: --json FILE, --rows NAME,NAME, --big.
import { parseArgs } from "node:util";
import { ensureBuilt, ensureGenerated, ensureInstalled, root } from "../../server/start.mjs";

const { values } = parseArgs({
  options: { json: { type: "string" }, rows: { type: "string" }, big: { type: "boolean", default: false } },
});
process.chdir(root);
await ensureInstalled();
await ensureGenerated();
await ensureBuilt();
// Only now: it is one of the libraries.
const { register } = await import("tsx/esm/api");
register();
const { bench } = await import("./bench.ts");
await bench({ root, json: values.json, rows: values.rows?.split(","), big: values.big });

#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine: answers what the `prisma` CLI asks of that binary with the same
 * engine compiled to WebAssembly. The CLI (node_modules/prisma/build/cli.js) starts it in one of three ways:
 *
 *   schema-engine --version
 *   schema-engine --datasource '{"url":…}' cli can-connect-to-database | create-database
 *   schema-engine [--datamodels FILE]… [--datasource '{"url":…}']     then JSON-RPC, one message a line
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import { connectOnce, createDatabase, NoDatabase, Postgres } from "./database.mjs";

process.removeAllListeners("warning"); // the CLI parses what we write to stderr

const { values: options, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    version: { type: "boolean" },
    datamodels: { type: "string", multiple: true, default: [] },
    datasource: { type: "string", default: "{}" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
});
/** @type {{ url?: string }} */
const { url } = JSON.parse(String(options.datasource));

/**
 * The exit code answers, the reason is on stderr.
 * @param {string | undefined} command
 */
async function runOnce(command) {
  try {
    if (command === "can-connect-to-database") await connectOnce(url);
    else if (command === "create-database") await createDatabase(url);
    else throw new Error(`The schema engine stand-in has no command "${command}".`);
  } catch (error) {
    writeLog("INFO", { message: "The CLI skips this first line." });
    writeLog("ERROR", describe(error));
    process.exitCode = 1;
  }
}

/**
 * @param {string} level
 * @param {object} fields
 */
function writeLog(level, fields) {
  console.error(JSON.stringify({ level, fields, target: "schema_engine::logger" }));
}

/** @type {Postgres | NoDatabase | undefined} */
let database;
/** @type {import("@prisma/driver-adapter-utils").ErrorCapturingSqlMigrationAwareDriverAdapterFactory | undefined} */
let adapters;
/** @type {wasm.SchemaEngine | undefined} */
let engine;

/** Answers requests one after the other until the CLI closes our stdin (and kills us at once). */
function serve() {
  let last = Promise.resolve();
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const { id, method, params } = JSON.parse(line);
    if (!method) return; // the CLI acknowledges our "print"
    last = last.then(async () => send({ id, ...(await answer(method, params)) }));
  });
  lines.on("close", () => last.then(() => process.exit()));
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

/**
 * @param {string} method
 * @param {any} params
 */
async function answer(method, params) {
  try {
    const work = Promise.race([perform(method, params), panic]);
    return { result: await work.finally(() => database?.dropShadows()) };
  } catch (error) {
    const message = "An error happened. Check the data field for details.";
    return { error: { code: 4466, message, data: describe(error) } };
  }
}

/**
 * @param {string} method
 * @param {any} params
 * @returns {Promise<unknown>}
 */
async function perform(method, params) {
  if (method === "createDatabase") return { databaseName: await createDatabase(url) };

  database ??= needsDatabase(method, params) ? new Postgres(url) : new NoDatabase();
  adapters ??= bindMigrationAwareSqlAdapterFactory(database);
  try {
    engine ??= await wasm.SchemaEngine.new({ datamodels: readSchema() }, () => {}, adapters);
    if (method === "diff") return printed(await engine.diff(params));
    if (method === "getDatabaseVersion") return await engine.version(params);
    // In WebAssembly these two don't open a shadow database, but remember what the diagnosis saw in one.
    if (method === "evaluateDataLoss" || method === "createMigration") await engine.devDiagnostic(params);
    return (await Reflect.get(engine, method).call(engine, params)) ?? {};
  } catch (error) {
    throw originalOf(error, adapters.errorRegistry);
  }
}

/**
 * @param {string} method
 * @param {any} params
 */
function needsDatabase(method, params) {
  return method !== "diff" || ![params.from.tag, params.to.tag].every(isSchema);
}

/** @param {string} tag */
function isSchema(tag) {
  return tag === "empty" || tag === "schemaDatamodel";
}

/** @returns {[string, string][] | undefined} The engine panics at an empty list. */
function readSchema() {
  const files = /** @type {string[]} */ (options.datamodels);
  return files.length ? files.map((file) => [file, readFileSync(file, "utf8")]) : undefined;
}

/**
 * The native engine has the CLI print the difference and returns the exit code alone.
 * @param {wasm.DiffResult} difference
 */
function printed({ exitCode, stdout }) {
  if (stdout) send({ id: 1, method: "print", params: { content: stdout } });
  return { exitCode, stdout: null };
}

/** Node 20 imports no .wasm files, so we put the two halves of the package together. */
function loadWasm() {
  const binding = import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const code = readFileSync(fileURLToPath(new URL("schema_engine_bg.wasm", binding)));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { "./schema_engine_bg.js": wasm });
  wasm.__wbg_set_wasm(instance.exports);
  /** @type {any} */ (instance.exports).__wbindgen_start();
}

let panicReason = "";

/**
 * Rejects when the engine panics. A panic is an uncaught exception here: the request would stay without answer,
 * and a CLI whose engine dies on it exits silently with 0, as if all were well.
 * @returns {Promise<never>}
 */
function panicOfTheEngine() {
  const registry = { set_message: (/** @type {string} */ message) => (panicReason = message) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  /** @type {Promise<never>} */
  const panic = new Promise((_, reject) => process.on("uncaughtException", reject));
  panic.catch(() => {}); // nobody may be waiting
  return panic;
}

/**
 * The engine calls an error which is not PostgreSQL's "External error id#3", under which we kept it.
 * @param {unknown} error
 * @param {import("@prisma/driver-adapter-utils").ErrorRegistry} kept
 */
function originalOf(error, kept) {
  const [, id] = /External error id#(\d+)/.exec(String(error)) ?? [];
  return id ? (kept.consumeError(Number(id))?.error ?? error) : error;
}

/** @type {Record<string, string>} */
const PRISMA_CODES = {
  "28P01": "P1000",
  ECONNREFUSED: "P1001",
  ENOENT: "P1001", // no such unix socket
  ENOTFOUND: "P1001",
  ETIMEDOUT: "P1002",
  "3D000": "P1003",
  "42P04": "P1009",
  28000: "P1010",
};

/**
 * An error as the CLI reads it, both over JSON-RPC and on stderr.
 * @param {any} error
 */
function describe(error) {
  const { errors: [first] = [error] } = error; // localhost is tried by IPv6 and IPv4: an AggregateError without message
  const [reason, trace] = String(first.message || error).split(/\n +0: /);
  const [, migration] = /with migration_name="(.+?)"/.exec(trace ?? "") ?? [];
  const message = migration ? `Migration \`${migration}\` failed to apply.\n${reason}` : reason;
  return { is_panic: false, message: panicReason || message, error_code: PRISMA_CODES[error.code] };
}

loadWasm();
const panic = panicOfTheEngine();

if (options.version) console.log(`schema-engine-cli ${wasm.version()}`);
else if (positionals[0] === "cli") await runOnce(positionals[1]);
else serve();

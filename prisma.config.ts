// What the Prisma CLI reads before every command; the app itself never does.
import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// The CLI would download its schema engine, a native binary. Our stand-in runs the same engine from npm's
// @prisma/schema-engine-wasm, so that a checkout works without network. PRISMA_NATIVE_ENGINE=1 goes back.
if (process.env.PRISMA_NATIVE_ENGINE !== "1") {
  const standIn = new URL("prisma/engine/schema-engine.mjs", import.meta.url);
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(standIn);
}

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // generate, validate, format and the comparison of two schemas need no database.
  datasource: url ? { url } : {},
});

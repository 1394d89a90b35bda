import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const COMPRESSIBLE = /\.(js|css|svg|json|webmanifest|txt|html)$/;

/**
 * Bundles the server into build/agire.js and compresses the client's files once for all.
 * @param {string} root the project's folder
 */
export async function buildServer(root) {
  await build({
    absWorkingDir: root,
    entryPoints: ["server/main.ts"],
    outfile: "build/agire.js",
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    // Only dev needs Vite's side.
    external: ["./host/dev.ts"],
    logLevel: "warning",
  });
  for (const file of readdirSync(path.join(root, "build/client"), { recursive: true, encoding: "utf8" })) {
    if (!COMPRESSIBLE.test(file)) continue;
    const at = path.join(root, "build/client", file);
    const bytes = readFileSync(at);
    if (bytes.length < 512) continue;
    writeFileSync(`${at}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(
      `${at}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    );
  }
}

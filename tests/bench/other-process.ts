import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type AgireProcess, startAgireProcess } from "../support/agire-process.ts";
import type { Stage } from "./stage.ts";

/** Another process of the same Agire, on the same database, that nobody else asks anything. */
export async function startOther({ root, cleanup, databaseUrl }: Stage): Promise<AgireProcess> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "agire-bench-other-"));
  cleanup.add(() => rmSync(dataDir, { recursive: true, force: true }));
  const variables = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    RATE_LIMITS: "1000000",
    LOG_LEVEL: "warn",
  };
  const other = await startAgireProcess(variables, undefined, root);
  cleanup.add(() => other.kill());
  return other;
}

import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startAgireProcess } from "../support/agire-process.ts";

/** The built Agire with its embedded PostgreSQL and demo community, as a newcomer has it. */
export default async function startAgire() {
  const dataDir = mkdtempSync(path.join(tmpdir(), "agire-e2e-"));
  chmodSync(dataDir, 0o755);
  const agire = await startAgireProcess({ DATA_DIR: dataDir, DEMO_PASSWORD: "prova-prova-prova" });
  process.env.AGIRE_URL = agire.baseUrl;
  return async () => {
    await agire.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

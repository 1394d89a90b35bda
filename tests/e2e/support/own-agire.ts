import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type AgireProcess, startAgireProcess } from "../../support/agire-process.ts";
import { PASSWORD } from "./people.ts";

export type OwnAgire = {
  readonly url: string;
  readonly dataDir: string;
  /** kill -9, the embedded PostgreSQL is left alone. */
  kill(): Promise<void>;
  /** On the same port with the same data. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
};

/** A server of the test's own, to be killed. @param variables none: embedded PostgreSQL and the demo community */
export async function startOwnAgire(variables: Record<string, string> = {}): Promise<OwnAgire> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "agire-own-"));
  // So that the account PostgreSQL runs as under root may enter.
  chmodSync(dataDir, 0o755);
  const given = { DATA_DIR: dataDir, DEMO_PASSWORD: PASSWORD, ...variables };
  let agire: AgireProcess = await startAgireProcess(given);
  return {
    url: agire.baseUrl,
    dataDir,
    kill: () => agire.kill(),
    async startAgain() {
      agire = await startAgireProcess(given, agire.port);
    },
    async stop() {
      await agire.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

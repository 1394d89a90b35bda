import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { installedClamd } from "./find-clamd.mjs";

/** The harmless file that every antivirus takes for a threat; in two pieces, or it would take this one for it. */
export const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR", "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

export type Clamd = {
  /** Path of its socket; nobody listens there while it is away. */
  socket: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** For good, with its folder. */
  close(): Promise<void>;
};

/** The real daemon of ClamAV, with one signature of our own. @param streamMax megabytes that it looks into */
export function clamdOfItsOwn(streamMax = 25): Clamd {
  const folder = mkdtempSync(path.join(tmpdir(), "agire-clamd-"));
  const socket = path.join(folder, "clamd.sock");
  const config = path.join(folder, "clamd.conf");
  // "name : any kind of file : anywhere : these bytes"; a part of it, as it is also looked for where it is split.
  const bytes = Buffer.from(EICAR.slice(0, 40), "latin1").toString("hex");
  writeFileSync(path.join(folder, "test.ndb"), `Agire.Test.Eicar:0:*:${bytes}\n`);
  const settings = {
    DatabaseDirectory: folder,
    LocalSocket: socket,
    FixStaleSocket: "yes",
    Foreground: "yes",
    StreamMaxLength: `${streamMax}M`,
    MaxFileSize: `${streamMax}M`,
    AlertExceedsMax: "yes",
  };
  writeFileSync(
    config,
    Object.entries(settings)
      .map((one) => `${one.join(" ")}\n`)
      .join(""),
  );
  let child: ChildProcess | undefined;
  let gone: Promise<void> = Promise.resolve();

  return {
    socket,
    async start() {
      const program = installedClamd();
      if (!program)
        throw new Error("clamd is not here: install clamav-daemon, or say where it is by CLAMD_PATH");
      let said = "";
      const started = spawn(program, [`--config-file=${config}`], { stdio: ["ignore", "pipe", "pipe"] });
      for (const stream of [started.stdout, started.stderr]) stream.on("data", (text) => (said += text));
      child = started;
      gone = new Promise((resolve) => started.once("exit", () => resolve()));
      for (const deadline = Date.now() + 60_000; !(await answers(socket)); await pause(50))
        if (Date.now() > deadline || started.exitCode !== null)
          throw new Error(`clamd did not start:\n${said}`);
    },
    async stop() {
      child?.kill("SIGKILL");
      await gone;
      rmSync(socket, { force: true });
    },
    async close() {
      await this.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const answers = (socket: string) =>
  new Promise<boolean>((resolve) => {
    const line = net.connect(socket, () => line.write("zPING\0"));
    line.on("data", () => resolve(true) ?? line.destroy());
    line.on("error", () => resolve(false));
  });

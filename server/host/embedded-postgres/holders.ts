import { randomBytes } from "node:crypto";
import { readdir, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isMarkAlive, processMark } from "./process-mark.ts";

/** One entry in the register of those who need the server. */
export interface Holder {
  /** Are there others, alive? Entries of killed processes are cleared away on the way. */
  hasCompany(): Promise<boolean>;
  /** Takes the entry out; harmless when it is out already. */
  leave(): Promise<void>;
}

/** Enters this process into the register, a directory of empty files. Call everything here under the lock. */
export async function registerHolder(directory: string): Promise<Holder> {
  // The random part because one process may hold the server several times (tests do).
  const name = `${await processMark(process.pid)}.${randomBytes(4).toString("hex")}`;
  await writeFile(join(directory, name), "", { flag: "wx" });

  return {
    async hasCompany() {
      let company = false;
      for (const other of await readdir(directory)) {
        if (other === name) continue;
        if (await isMarkAlive(other.slice(0, other.lastIndexOf(".")))) company = true;
        else await unlink(join(directory, other)).catch(() => undefined);
      }
      return company;
    },
    async leave() {
      await unlink(join(directory, name)).catch(() => undefined);
    },
  };
}

import { execFile } from "node:child_process";
import type { Account } from "./server-account.ts";

/** What a program said and how it ended; `code` -1 when it could not be started at all. */
export interface Outcome {
  code: number;
  output: string;
}

/** `uid` and `gid` for `spawn`: only root may (and must) change user, anybody else gets EPERM for trying. */
export function identity(account: Account): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: account.uid, gid: account.gid } : {};
}

/** The whole environment of the programs we run: PostgreSQL needs nothing of ours, and PGDATA & co. would mislead it. */
export const environment = withoutNodeEnv({ PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" });

/** Runs a program to its end under this account, from `/` because the account may not see our working directory. */
export function runAs(account: Account, file: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { ...identity(account), cwd: "/", env: environment, encoding: "utf8" as const };
    execFile(file, args, options, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      if (!error) resolve({ code: 0, output });
      else if (typeof error.code === "number") resolve({ code: error.code, output });
      else resolve({ code: -1, output: output || error.message });
    });
  });
}

/** Types of the build tools demand NODE_ENV in every environment, which is no business of PostgreSQL's. */
function withoutNodeEnv(variables: Record<string, string>): NodeJS.ProcessEnv {
  return variables as unknown as NodeJS.ProcessEnv;
}

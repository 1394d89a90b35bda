import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface SchemaCheck {
  /** A PostgreSQL server on which databases may be created; the one named is not touched. */
  url: string;
  /** prisma/schema.prisma unless told otherwise. */
  schema?: string;
  /** prisma/migrations unless told otherwise. */
  migrations?: string;
}

/**
 * Whether the migrations, run one after the other in a shadow database, make what the Prisma schema says.
 * If not, `output` tells the difference: what is "Added" stands in the schema and in no migration.
 */
export async function schemaAgrees({
  url,
  schema = "prisma/schema.prisma",
  migrations = "prisma/migrations",
}: SchemaCheck): Promise<{ ok: boolean; output: string }> {
  const both = ["--from-migrations", migrations, "--to-schema", schema];
  const { code, output } = await prisma(url, "migrate", "diff", ...both, "--exit-code");
  // The words too: a CLI whose engine dies can end with 0 and without a word.
  return { ok: code === 0 && output.includes("No difference detected"), output };
}

/** Runs the real `prisma` command on the repository with `url` as its database. */
export function prisma(url: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const cli = fileURLToPath(new URL("../../node_modules/prisma/build/index.js", import.meta.url));
  // It would ask the network for news of itself.
  const quiet = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1", NO_COLOR: "1" };
  const env = { ...process.env, ...quiet, DATABASE_URL: url };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [cli, ...args],
      { cwd: root, env, timeout: 120_000 },
      (error, stdout, stderr) => {
        const code = error ? Number(error.code ?? 1) : 0;
        resolve({ code, output: `${stdout}${stderr}`.trim() });
      },
    );
  });
}

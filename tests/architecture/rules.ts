import { contracts } from "./contracts.ts";
import { fileSizes } from "./file-sizes.ts";
import type { Breach, Check, House } from "./house.ts";
import { imports } from "./imports.ts";
import { names } from "./names.ts";
import { packages } from "./packages.ts";
import { processEnv } from "./process-env.ts";
import { sentences } from "./sentences.ts";
import { sql } from "./sql.ts";
import { unfinished } from "./unfinished.ts";

const checks: Check[] = [
  imports,
  contracts,
  sql,
  processEnv,
  sentences,
  names,
  fileSizes,
  unfinished,
  packages,
];

/** The name of every rule that is kept here. */
export const rules = checks.flatMap((check) => check.rules);

export const breachesIn = async (house: House): Promise<Breach[]> =>
  (await Promise.all(checks.map((check) => check.run(house)))).flat();

export const sayBreach = ({ rule, file, line, says }: Breach) =>
  `${rule}: ${file}${line ? `:${line}` : ""}: ${says}`;

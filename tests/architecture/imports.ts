import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import type { IConfiguration, ICruiseResult, IForbiddenRuleType } from "dependency-cruiser";
import type { Breach, Check, House } from "./house.ts";

const config: IConfiguration = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");

/** The rules of who may import whom. @see .dependency-cruiser.cjs */
export const importRules: IForbiddenRuleType[] = config.forbidden ?? [];

export const imports: Check = {
  rules: importRules.map(({ name }) => name ?? ""),
  async run(house) {
    const { modules, summary } = await cruise(house.root);
    const specifiers = new Map(
      modules.flatMap(({ source, dependencies }) =>
        dependencies.map(({ resolved, module }) => [`${source} ${resolved}`, module] as const),
      ),
    );
    return summary.violations.map(({ rule, from, to, cycle = [] }): Breach => {
      const specifier = specifiers.get(`${from} ${to}`) ?? to;
      const round = cycle.map(({ name }) => name).join(" -> ");
      return { rule: rule.name, file: from, line: lineNaming(house, from, specifier), says: round || to };
    });
  },
};

/** A process of its own, whose folder is the house: the tool keeps what it found between two runs in one. */
function cruise(root: string): Promise<ICruiseResult> {
  const command = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [
    command,
    "app",
    "server",
    "prisma",
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
  ];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 2 ** 27 }, (error, stdout, stderr) => {
      // Breaches are no failure of the tool; a rule it cannot read is, and it says so in words.
      if (stdout.startsWith("{")) resolve(JSON.parse(stdout));
      else reject(error ?? new Error(stdout || stderr));
    });
  });
}

const lineNaming = (house: House, file: string, specifier: string) => {
  const index = house
    .text(file)
    .split("\n")
    .findIndex((line) => line.includes(`"${specifier}"`));
  return index < 0 ? undefined : index + 1;
};

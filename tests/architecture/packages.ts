import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { missingFrom } from "../support/complete-lockfile.mjs";
import type { Breach, Check } from "./house.ts";

const COMPLETE = "lockfile-is-complete";
const ANYWHERE = "lockfile-names-no-registry";
const REASONS = "dependencies-have-their-reason";

const LOCK = "package-lock.json";
const DECISION = "docs/decisions/0002-dependencies.md";

export const packages: Check = {
  rules: [COMPLETE, ANYWHERE, REASONS],
  run({ root }) {
    const read = (file: string) => readFileSync(path.join(root, file), "utf8");
    const lock = read(LOCK);
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const reasons = existsSync(path.join(root, DECISION)) ? read(DECISION) : "";
    return [
      // Without them `npm ci` refuses the lockfile on other platforms.
      ...missingFrom(JSON.parse(lock).packages).map(
        ({ name }): Breach => ({ rule: COMPLETE, file: LOCK, says: `${name} is missing` }),
      ),
      // Whoever installs from a mirror must not be sent to the registry of whoever wrote the lockfile.
      ...lock.split("\n").flatMap((text, index): Breach[] => {
        const names = text.includes('"resolved":');
        return names ? [{ rule: ANYWHERE, file: LOCK, line: index + 1, says: text.trim() }] : [];
      }),
      ...Object.keys({ ...dependencies, ...devDependencies })
        .filter((name) => !isNamed(name, reasons))
        .map((name): Breach => ({ rule: REASONS, file: DECISION, says: `${name} is not mentioned` })),
    ];
  },
};

/** As a whole name: `react-dom` does not mention `react`. */
const isNamed = (name: string, text: string) =>
  new RegExp(`(?<![\\w@/.-])${name.replaceAll(".", "[.]")}(?![\\w/-])`).test(text);

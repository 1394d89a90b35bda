import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Plant } from "./plant.ts";

const COPIED = ["app", "server", "prisma", "tests", "docs"];
const SETTINGS = ["package.json", "package-lock.json", "tsconfig.json", ".dependency-cruiser.cjs"];

/** Copies the sources of a house into a temporary folder, to be judged there and spoilt. @returns the folder */
export function copyHouse(root: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), "agire-house-"));
  for (const name of [...COPIED, ...SETTINGS])
    cpSync(path.join(root, name), path.join(copy, name), {
      recursive: true,
      filter: (file) => !file.endsWith(path.join("db", "generated")),
    });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  return copy;
}

export function sow(copy: string, { files }: Plant) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(copy, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof text === "string" ? text : text(readFileSync(file, "utf8")));
  }
}

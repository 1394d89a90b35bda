import type { Breach, Check } from "./house.ts";

const RULE = "no-file-over-300-lines";
const MOST = 300;

/** What people write and read through; a schema is one list, a migration is never touched again. */
const WRITTEN = /[.](?:[cm]?[jt]s|tsx|scss|css)$/;

export const fileSizes: Check = {
  rules: [RULE],
  run: (house) =>
    house.files
      .filter((file) => WRITTEN.test(file))
      .map((file) => ({ file, lines: house.text(file).trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > MOST)
      .map(({ file, lines }): Breach => ({ rule: RULE, file, says: `${lines} lines` })),
};

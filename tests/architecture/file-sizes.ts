import type { Breach, Check } from "./house.ts";

const RULE = "no-file-over-300-lines";
const MOST = 300;
/** A test file tells one subject whole. */
const MOST_OF_TESTS = 500;

/** What people write and read through; a schema is one list, a migration is never touched again. */
const WRITTEN = /[.](?:[cm]?[jt]s|tsx|scss|css)$/;

export const fileSizes: Check = {
  rules: [RULE],
  run: (house) =>
    house.files
      .filter((file) => WRITTEN.test(file))
      .map((file) => ({ file, lines: house.text(file).trimEnd().split("\n").length }))
      .filter(({ file, lines }) => lines > (file.startsWith("tests/") ? MOST_OF_TESTS : MOST))
      .map(({ file, lines }): Breach => ({ rule: RULE, file, says: `${lines} lines` })),
};

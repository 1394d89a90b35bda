import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { isAskedFor } from "../../server/start.mjs";

test("`node current/server/start.mjs` starts, where `current` is a link to the version in use", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "agire-link-"));
  try {
    symlinkSync(process.cwd(), path.join(folder, "current"));
    expect(isAskedFor(path.join(folder, "current/server/start.mjs"))).toBe(true);
    expect(isAskedFor("server/start.mjs")).toBe(true);
    expect(isAskedFor("tests/run.mjs")).toBe(false);
    expect(isAskedFor(undefined)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

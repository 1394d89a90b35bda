import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readEnv } from "../../server/platform/env.ts";

const FILE = "docs/agire.env";

/** What systemd makes of an EnvironmentFile, as systemd.exec(5) tells it, of the part of it that our file uses. */
function asSystemdReads(text: string): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "" || /^[#;]/.test(line)) continue;
    const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`systemd ignores ${line}`);
    // Quotes end where they began; what stands behind them is a part of the value, a comment too.
    const [, quoted, rest] = /^'([^']*)'(.*)$/.exec(value) ?? [];
    variables[name] = quoted === undefined ? value : `${quoted}${rest}`;
  }
  return variables;
}

function asShReads(file: string, names: string[]): Record<string, string> {
  const script = `set -aeu; . "./$0"; set +a; for n; do eval "printf '%s=%s\\n' $n \\"\\$$n\\""; done`;
  const said = execFileSync("sh", ["-c", script, file, ...names], {
    env: { NODE_ENV: "test", PATH: process.env.PATH },
    encoding: "utf8",
  });
  return Object.fromEntries(
    said
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/=(.*)/s).slice(0, 2)),
  );
}

test("systemd and a shell read the same out of the settings' file, and Agire takes it", () => {
  const bySystemd = asSystemdReads(readFileSync(FILE, "utf8"));
  expect(asShReads(FILE, Object.keys(bySystemd))).toEqual(bySystemd);
  expect(readEnv(bySystemd)).toMatchObject({
    production: true,
    baseUrl: "https://agire.example.org",
    trustProxy: true,
    databaseUrl: "postgres://agire:a%20long%20one@127.0.0.1:5432/agire",
    dataDir: "/var/lib/agire",
    smtpUrl: "smtp://user:password@mail.example.org:587",
    mailFrom: "Agire <agire@example.org>",
    siteOwner: "Regione di Esempio",
  });
});

test("a comment behind a value would be a part of it", () => {
  expect(asSystemdReads("TRUST_PROXY='1'   # one proxy")).toEqual({ TRUST_PROXY: "1   # one proxy" });
});

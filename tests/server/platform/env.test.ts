import path from "node:path";
import { describe, expect, it } from "vitest";
import { readEnv } from "../../../server/platform/env.ts";

it("needs nothing to be set", () => {
  expect(readEnv({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    baseUrl: "http://127.0.0.1:3000",
    dataDir: path.resolve("data"),
    databaseUrl: undefined,
    smtpUrl: undefined,
    mailFrom: "Agire <agire@example.org>",
    demoPassword: undefined,
    rateLimits: 1,
    purgeAfterDays: 30,
    maxUpload: 500 * 1_048_576,
    spaceQuota: 5_000 * 1_048_576,
    s3: undefined,
    clamdSocket: undefined,
    trustProxy: false,
    logLevel: "info",
    siteOwner: undefined,
    production: false,
  });
});

it("takes an empty variable for one that is not set", () => {
  const names = [
    "PORT",
    "HOST",
    "BASE_URL",
    "DATA_DIR",
    "DATABASE_URL",
    "SMTP_URL",
    "MAIL_FROM",
    "DEMO_PASSWORD",
  ];
  const s3 = ["ENDPOINT", "BUCKET", "REGION", "ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "PREFIX", "PATH_STYLE"];
  names.push(...s3.map((name) => `S3_${name}`));
  const more = [
    "RATE_LIMITS",
    "MAX_UPLOAD_MB",
    "SPACE_QUOTA_MB",
    "CLAMD_SOCKET",
    "TRUST_PROXY",
    "LOG_LEVEL",
    "SITE_OWNER",
  ];
  expect(readEnv(Object.fromEntries([...names, ...more].map((name) => [name, ""])))).toEqual(readEnv({}));
});

it("takes what the operator decides", () => {
  expect(
    readEnv({
      PORT: "8080",
      HOST: "0.0.0.0",
      BASE_URL: "https://agire.example.org/",
      DATA_DIR: "/srv/agire",
      DATABASE_URL: "postgres://agire@localhost/agire?host=%2Frun%2Fpostgresql",
      SMTP_URL: "smtps://posta:segreto@mail.example.org",
      MAIL_FROM: "Community <community@example.org>",
      DEMO_PASSWORD: "lunga-abbastanza",
      RATE_LIMITS: "1000",
      MAX_UPLOAD_MB: "20",
      SPACE_QUOTA_MB: "300",
      S3_ENDPOINT: "https://s3.example.org",
      S3_BUCKET: "documenti",
      S3_ACCESS_KEY_ID: "agire",
      S3_SECRET_ACCESS_KEY: "segretissimo",
      S3_REGION: "eu-south-1",
      S3_PREFIX: "agire/prova",
      S3_PATH_STYLE: "0",
      CLAMD_SOCKET: "/run/clamav/clamd.ctl",
      TRUST_PROXY: "1",
      LOG_LEVEL: "warn",
      SITE_OWNER: " Ente ",
      NODE_ENV: "production",
      SOMETHING_ELSE: "is nobody's business",
    }),
  ).toEqual({
    port: 8080,
    host: "0.0.0.0",
    baseUrl: "https://agire.example.org",
    dataDir: "/srv/agire",
    databaseUrl: "postgres://agire@localhost/agire?host=%2Frun%2Fpostgresql",
    smtpUrl: "smtps://posta:segreto@mail.example.org",
    mailFrom: "Community <community@example.org>",
    demoPassword: "lunga-abbastanza",
    rateLimits: 1000,
    purgeAfterDays: 30,
    maxUpload: 20 * 1_048_576,
    spaceQuota: 300 * 1_048_576,
    s3: {
      endpoint: "https://s3.example.org",
      bucket: "documenti",
      region: "eu-south-1",
      accessKeyId: "agire",
      secretAccessKey: "segretissimo",
      prefix: "agire/prova/",
      pathStyle: false,
    },
    clamdSocket: "/run/clamav/clamd.ctl",
    trustProxy: true,
    logLevel: "warn",
    siteOwner: "Ente",
    production: true,
  });
});

it("the address follows the port where it is not set", () => {
  expect(readEnv({ PORT: "4000" }).baseUrl).toBe("http://127.0.0.1:4000");
});

describe("names each mistake", () => {
  it.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["PORT", "3000.5"],
    ["BASE_URL", "agire.example.org"],
    ["BASE_URL", "ftp://agire.example.org"],
    ["BASE_URL", "javascript:alert(1)"],
    ["DATABASE_URL", "mysql://localhost/agire"],
    ["DATABASE_URL", "localhost"],
    ["SMTP_URL", "mail.example.org"],
    ["SMTP_URL", "https://mail.example.org"],
    ["DEMO_PASSWORD", "corta"],
    ["CLAMD_SOCKET", "clamd.ctl"],
    ["CLAMD_SOCKET", "localhost:porta"],
    ["RATE_LIMITS", "0"],
    ["RATE_LIMITS", "many"],
    ["S3_ENDPOINT", "s3.example.org"],
    ["S3_ENDPOINT", "file:///srv"],
    ["S3_BUCKET", "Documenti!"],
    ["S3_REGION", "di qua"],
    ["S3_PREFIX", "/agire"],
    ["S3_PREFIX", "a b"],
    ["S3_PATH_STYLE", "si"],
    ["TRUST_PROXY", "yes"],
    ["LOG_LEVEL", "loud"],
  ])("%s=%s", (name, value) =>
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`\\n${name}: \\S`)),
  );

  const S3 = {
    S3_ENDPOINT: "http://127.0.0.1:9000",
    S3_BUCKET: "documenti",
    S3_ACCESS_KEY_ID: "agire",
    S3_SECRET_ACCESS_KEY: "segretissimo",
  };
  it.each(Object.keys(S3))("S3 storage without %s, rather than keeping files elsewhere", (name) => {
    expect(readEnv(S3).s3).toMatchObject({ region: "us-east-1", prefix: "", pathStyle: true });
    for (const none of [undefined, "", " "]) {
      expect(() => readEnv({ ...S3, [name]: none })).toThrow(
        new RegExp(`mistakes:\\n${name}: missing; [^\\n]*$`),
      );
    }
    expect(() => readEnv({ [name]: S3[name as keyof typeof S3] })).toThrow(
      /mistakes:\n(?:S3_\w+: missing;[^\n]*\n?){3}$/,
    );
  });

  it("S3 storage of which only what may be left out is set", () => {
    expect(() => readEnv({ S3_PREFIX: "agire" })).toThrow(/S3_ENDPOINT: missing;.*\nS3_BUCKET: missing/);
  });

  it("all at once, without their values: some are secret", () => {
    let message = "";
    try {
      readEnv({ PORT: "x", DATABASE_URL: "mysql://agire:segretissimo@db/agire", DEMO_PASSWORD: "corta" });
    } catch (error) {
      message = String(error);
    }
    expect(
      message
        .split("\n")
        .slice(1)
        .map((line) => line.split(":")[0]),
    ).toEqual(["PORT", "DATABASE_URL", "DEMO_PASSWORD"]);
    expect(message).not.toContain("segretissimo");
    expect(message).not.toContain("corta");
  });
});

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
  const more = ["RATE_LIMITS", "MAX_UPLOAD_MB", "SPACE_QUOTA_MB", "TRUST_PROXY", "LOG_LEVEL", "SITE_OWNER"];
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
    ["RATE_LIMITS", "0"],
    ["RATE_LIMITS", "many"],
    ["TRUST_PROXY", "yes"],
    ["LOG_LEVEL", "loud"],
  ])("%s=%s", (name, value) =>
    expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`\\n${name}: \\S`)),
  );

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

import path from "node:path";
import { z } from "zod";
import type { S3Access } from "./storage/s3-client.ts";
import { MEGABYTE } from "./storage/storage.ts";

const empty = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const text = z.preprocess(empty, z.string().trim().optional());

const Variables = z.object({
  PORT: z.preprocess(empty, z.coerce.number().int().min(0).max(65535).default(3000)),
  HOST: z.preprocess(empty, z.string().default("127.0.0.1")),
  BASE_URL: z.preprocess(empty, z.url({ protocol: /^https?$/ }).optional()),
  DATA_DIR: z.preprocess(empty, z.string().default("./data")),
  DATABASE_URL: z.preprocess(empty, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  SMTP_URL: z.preprocess(empty, z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: z.preprocess(empty, z.string().default("Agire <agire@example.org>")),
  DEMO_PASSWORD: z.preprocess(empty, z.string().min(10).optional()),
  RATE_LIMITS: z.preprocess(empty, z.coerce.number().min(1).max(1_000_000).default(1)),
  PURGE_AFTER_DAYS: z.preprocess(empty, z.coerce.number().int().min(1).max(3_650).default(30)),
  MAX_UPLOAD_MB: z.preprocess(empty, z.coerce.number().int().min(1).max(10_000).default(500)),
  SPACE_QUOTA_MB: z.preprocess(empty, z.coerce.number().int().min(1).max(10_000_000).default(5_000)),
  S3_ENDPOINT: z.preprocess(empty, z.url({ protocol: /^https?$/ }).optional()),
  // As Amazon and every other store name theirs.
  S3_BUCKET: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
      .optional(),
  ),
  S3_REGION: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[\w-]+$/)
      .default("us-east-1"),
  ),
  S3_ACCESS_KEY_ID: text,
  S3_SECRET_ACCESS_KEY: text,
  S3_PREFIX: z.preprocess(
    empty,
    z
      .string()
      .regex(/^[\w.-]+(\/[\w.-]+)*\/?$/)
      .optional(),
  ),
  S3_PATH_STYLE: z.preprocess(empty, z.enum(["0", "1"]).default("1")),
  CLAMD_SOCKET: z.preprocess(
    empty,
    z
      .string()
      .regex(/^(\/.+|[^/\s:]+:\d{1,5})$/, "the path of a socket, or host:port")
      .optional(),
  ),
  TRUST_PROXY: z.preprocess(empty, z.enum(["0", "1"]).default("0")),
  LOG_LEVEL: z.preprocess(empty, z.enum(["debug", "info", "warn", "error", "silent"]).default("info")),
  SITE_OWNER: text,
});

/** What the operator decides. The only reader of the process's environment. */
export type Env = {
  port: number;
  host: string;
  /** Origin that people see, without a trailing slash. */
  baseUrl: string;
  dataDir: string;
  /** Absent: the embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | undefined;
  /** Absent: mails are kept under `dataDir`/mail. */
  smtpUrl: string | undefined;
  mailFrom: string;
  demoPassword: string | undefined;
  /** Every rate limit is multiplied by this; 1 unless a bench raises it. */
  rateLimits: number;
  /** Days after which what was removed is erased for good. */
  purgeAfterDays: number;
  /** Bytes of one file. */
  maxUpload: number;
  /** Bytes of all files of one space. */
  spaceQuota: number;
  /** Absent: files are kept under `dataDir`/files. */
  s3: S3Access | undefined;
  /** ClamAV's daemon: the path of its socket, or `host:port`; absent: no file is looked into. */
  clamdSocket: string | undefined;
  /** One reverse proxy stands in front and sets X-Forwarded-For. */
  trustProxy: boolean;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Body named in the slim header; absent: the community's own name. */
  siteOwner: string | undefined;
  production: boolean;
};

/**
 * Reads and checks the environment once, at start.
 * @throws Error with one line per wrong variable
 */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
  const parsed = Variables.safeParse(variables);
  const wrong = parsed.error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? [];
  const lines = [...wrong, ...missingOfS3(variables)];
  if (!parsed.success || lines.length > 0)
    throw new Error(`The environment has mistakes:\n${lines.join("\n")}`);
  const v = parsed.data;
  return {
    port: v.PORT,
    host: v.HOST,
    baseUrl: (v.BASE_URL ?? `http://127.0.0.1:${v.PORT}`).replace(/\/+$/, ""),
    dataDir: path.resolve(v.DATA_DIR),
    databaseUrl: v.DATABASE_URL,
    smtpUrl: v.SMTP_URL,
    mailFrom: v.MAIL_FROM,
    demoPassword: v.DEMO_PASSWORD,
    rateLimits: v.RATE_LIMITS,
    purgeAfterDays: v.PURGE_AFTER_DAYS,
    maxUpload: v.MAX_UPLOAD_MB * MEGABYTE,
    spaceQuota: v.SPACE_QUOTA_MB * MEGABYTE,
    s3: s3Of(v),
    clamdSocket: v.CLAMD_SOCKET,
    trustProxy: v.TRUST_PROXY === "1",
    logLevel: v.LOG_LEVEL,
    siteOwner: v.SITE_OWNER,
    production: variables.NODE_ENV === "production",
  };
}

const S3_NEEDS = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

/** Files that go to the disk because a variable was forgotten would be looked for elsewhere. */
function missingOfS3(variables: Record<string, string | undefined>): string[] {
  const isSet = (name: string) => Boolean(variables[name]?.trim());
  if (!Object.keys(variables).some((name) => name.startsWith("S3_") && isSet(name))) return [];
  return S3_NEEDS.filter((name) => !isSet(name)).map(
    (name) => `${name}: missing; files are kept on S3 storage only with all of ${S3_NEEDS.join(", ")}`,
  );
}

function s3Of(v: z.infer<typeof Variables>): S3Access | undefined {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket } = v;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = v;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return undefined;
  return {
    endpoint,
    bucket,
    region: v.S3_REGION,
    accessKeyId,
    secretAccessKey,
    prefix: v.S3_PREFIX ? v.S3_PREFIX.replace(/\/?$/, "/") : "",
    pathStyle: v.S3_PATH_STYLE === "1",
  };
}

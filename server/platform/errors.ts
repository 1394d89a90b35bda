/** Why a value was refused: a code, with the figures a sentence needs. `app/i18n` makes the sentence. */
export type Problem = { code: string; [detail: string]: string | number };

export type ErrorCode = "invalid" | "denied" | "notFound" | "conflict" | "tooMany" | "unavailable";

/**
 * What a room throws. Told apart by `code`, because browser and server bundles each have their own classes.
 */
export class CommunityError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly problem: Problem,
    /** By field name, for a form to show beside its fields. */
    readonly fields: Record<string, Problem> = {},
    /** Seconds after which another try makes sense. */
    readonly retryAfter?: number,
  ) {
    super(`${code}: ${problem.code}`);
    this.name = "CommunityError";
  }
}

/** Input that cannot be taken; `fields` says which and why. */
export const Invalid = (fields: Record<string, Problem>, problem: Problem = { code: "checkFields" }) =>
  new CommunityError("invalid", problem, fields);
/** Known who asks, and it is not for them; `details` say what the sentence names. */
export const Denied = (code: string, details: Record<string, string | number> = {}) =>
  new CommunityError("denied", { ...details, code });
/** Not there, or not to be known by this viewer: the two look alike from outside. */
export const NotFound = (code = "notFound") => new CommunityError("notFound", { code });
/** Somebody was faster, or the same id came with another content; `details` say what is there. */
export const Conflict = (
  code: string,
  fields: Record<string, Problem> = {},
  details: Record<string, string | number> = {},
) => new CommunityError("conflict", { ...details, code }, fields);
/** A rate limit; `retryAfter` in seconds. */
export const TooMany = (retryAfter: number, problem: Problem = { code: "tooMany" }) =>
  new CommunityError("tooMany", { ...problem, seconds: retryAfter }, {}, retryAfter);
/** Cannot be served now (database away, queue full, `noRoom` for files); `retryAfter` in seconds. */
export const Unavailable = (retryAfter = 2, code = "unavailable") =>
  new CommunityError("unavailable", { code }, {}, retryAfter);

const CODES = new Set<string>(["invalid", "denied", "notFound", "conflict", "tooMany", "unavailable"]);

const CONNECTION_CODES = new Set<unknown>([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  // PostgreSQL: admin shutdown, crash shutdown, cannot connect now, too many connections, connection failures
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08000",
  "08001",
  "08003",
  "08006",
  // Prisma: cannot reach, timed out, closed, transaction not started in time
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  // Its adapter, which raw queries hand on as it is
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);

// A file that is missing says ENOENT too: only the socket's counts.
const CONNECTION_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|not queryable|connect ENOENT/;

/** True when `error` says that the database is away rather than that the work was wrong. */
export const isDatabaseAway = (error: unknown): boolean => saysAway(error, 5);

/** @param depth how deep to look; Prisma keeps the database's own error at the third */
function saysAway(error: unknown, depth: number): boolean {
  if (!error || typeof error !== "object" || depth === 0) return false;
  const { code, originalCode, kind, message, cause, meta } = error as Record<string, unknown> & {
    meta?: { driverAdapterError?: unknown };
  };
  if ([code, originalCode, kind].some((word) => CONNECTION_CODES.has(word))) return true;
  if (typeof message === "string" && CONNECTION_MESSAGE.test(message)) return true;
  return saysAway(cause, depth - 1) || saysAway(meta?.driverAdapterError, depth - 1);
}

/** Any thrown value as a `CommunityError`, or null for a fault of ours. */
export function asCommunityError(error: unknown): CommunityError | null {
  if (error instanceof CommunityError) return error;
  // Said by a page, which has no class of ours, in the same shape.
  const { code, problem, fields = {}, retryAfter } = (error ?? {}) as Partial<CommunityError>;
  if (problem && code && CODES.has(code)) return new CommunityError(code, problem, fields, retryAfter);
  return isDatabaseAway(error) ? Unavailable() : null;
}

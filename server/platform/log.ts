import { pino } from "pino";

export type Log = {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/**
 * Structured log on standard output, one JSON object a line. Fields carry ids, codes and durations;
 * names, addresses, texts, cookies and query strings are never passed in, and those that slip into an
 * error object are cut here.
 */
export function createLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        "email",
        "password",
        "name",
        "body",
        "cookie",
        "headers",
        "err.parameters",
        "err.detail",
        "err.where",
        "err.query",
      ],
      remove: true,
    },
    serializers: { err: errorWithoutData },
  });
}

/** PostgreSQL puts the offending values into `detail`; only what locates the fault is kept. */
function errorWithoutData(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string };
  return {
    type: error.name,
    code,
    constraint,
    table,
    message: error.message.slice(0, 300),
    stack: error.stack,
  };
}

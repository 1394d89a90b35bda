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
    message: withoutValues(error),
    // Its head repeats the message.
    stack: error.stack?.match(/^\s+at .+$/gm)?.join("\n"),
  };
}

/**
 * What an error says, without the values it quotes: Prisma prints the arguments of the call above its last line,
 * PostgreSQL and JSON.parse put what they cannot read between double quotes, mail servers say addresses.
 */
function withoutValues({ name, message }: Error): string {
  const said = name.startsWith("PrismaClient") ? (message.trim().split("\n").at(-1) ?? "") : message;
  return said
    .replace(/".*"/gs, '"…"')
    .replace(/[^\s<>"'`]+@[^\s<>"'`]+/g, "…")
    .slice(0, 300);
}

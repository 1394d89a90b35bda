import { type AppLoadContext, data } from "@remix-run/node";
import type { Problem } from "../../server/platform/errors.ts";

/** A form that came back: what is wrong, and what was typed. */
export type FormFailure = {
  ok: false;
  code: string;
  problem: Problem;
  fields: Record<string, Problem>;
  values: Record<string, string>;
};

const STATUS = {
  invalid: 422,
  denied: 403,
  notFound: 404,
  conflict: 409,
  tooMany: 429,
  unavailable: 503,
} as const;

const headersOf = (retryAfter: number | undefined): Record<string, string> =>
  retryAfter ? { "Retry-After": String(retryAfter) } : {};

/** Does what a page needs; what the community refuses becomes an answer with the right status. */
export async function answerLoad<T>(context: AppLoadContext, work: () => Promise<T>): Promise<T> {
  try {
    if (context.unavailable) throw { code: "unavailable", problem: { code: "unavailable" }, retryAfter: 2 };
    return await work();
  } catch (error) {
    const known = context.knownError(error);
    if (!known) throw error;
    throw data(known.problem, { status: STATUS[known.code], headers: headersOf(known.retryAfter) });
  }
}

/** Does what a form asks; what the community refuses comes back with what was typed, to be mended. */
export async function answerAction<T>(
  context: AppLoadContext,
  typed: Record<string, unknown>,
  work: () => Promise<T>,
) {
  try {
    if (context.unavailable) throw { code: "unavailable", problem: { code: "unavailable" }, retryAfter: 2 };
    return await work();
  } catch (error) {
    const known = context.knownError(error);
    if (!known) throw error;
    return failure(known, typed);
  }
}

type Known = NonNullable<ReturnType<AppLoadContext["knownError"]>>;

function failure({ code, problem, fields, retryAfter }: Known, typed: Record<string, unknown>) {
  const values: Record<string, string> = {};
  // A password is never sent back to a page.
  for (const [name, value] of Object.entries(typed))
    if (typeof value === "string" && name !== "password") values[name] = value.slice(0, 40_000);
  const body: FormFailure = { ok: false, code, problem, fields, values };
  return data(body, { status: STATUS[code], headers: headersOf(retryAfter) });
}

import { type AppLoadContext, data } from "@remix-run/node";
import { STATUS } from "../../server/platform/contract.ts";
import type { Problem } from "../../server/platform/errors.ts";
import { type FormFields, fieldsOf, formFields, noFields } from "./form-fields";
import { signInAlong } from "./sign-in-along";

/** A form that came back: what is wrong, and what was typed. */
export type FormFailure = {
  ok: false;
  code: string;
  problem: Problem;
  fields: Record<string, Problem>;
  /** It is sent again together with a sign-in. @see SignInFields */
  signIn: boolean;
  /** As typed; what was chosen several times of one name is a list. */
  values: Record<string, string | string[]>;
};

/** Nobody knows who asks: the database is away. */
const AWAY = { code: "unavailable", problem: { code: "unavailable" }, retryAfter: 2 } as const;

/** What the community refused and the status it has; the page will say when to come back. */
function refusal(context: AppLoadContext, error: unknown) {
  const known = context.knownError(error);
  if (!known) throw error;
  if (known.retryAfter) context.page.retryAfter = known.retryAfter;
  return { known, status: STATUS[known.code] };
}

/** Does what a page needs; what the community refuses becomes an answer with the right status. */
export async function answerLoad<T>(context: AppLoadContext, work: () => Promise<T>): Promise<T> {
  try {
    if (context.unavailable) throw AWAY;
    return await work();
  } catch (error) {
    const { known, status } = refusal(context, error);
    throw data(known.problem, { status });
  }
}

/**
 * Answers a file; what the community refuses is said in plain words, for no page stands there to say it.
 * @param say the sentence for a problem
 */
export async function answerFile(
  context: AppLoadContext,
  say: (problem: Problem) => string,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    if (context.unavailable) throw AWAY;
    return await work();
  } catch (error) {
    const { known, status } = refusal(context, error);
    const headers = new Headers({ "Content-Type": "text/plain; charset=utf-8" });
    if (known.retryAfter) headers.set("Retry-After", String(known.retryAfter));
    return new Response(say(known.problem), { status, headers });
  }
}

/** Does what a form asks; what the community refuses comes back with what was typed, to be mended. */
export async function answerForm<T>(
  context: AppLoadContext,
  request: Request,
  work: (form: FormFields) => Promise<T>,
) {
  context.page.answersForm = true;
  const typed: Record<string, unknown> = {};
  try {
    const { sent } = context.page;
    const form = sent ? fieldsOf(sent.fields) : await formFields(request);
    Object.assign(typed, form.values, form.intent && { intent: form.intent });
    if (form.signIn) Object.assign(typed, { signInEmail: form.signIn.email });
    if (context.unavailable) throw AWAY;
    await signInAlong(context, form.signIn);
    if (sent?.fault) throw sent.fault;
    return await work(form);
  } catch (error) {
    return refused(context, error, typed);
  }
}

/** Does what a button asks: a form without fields. */
export async function answerButton<T>(context: AppLoadContext, request: Request, work: () => Promise<T>) {
  try {
    if (context.unavailable) throw AWAY;
    await noFields(request);
    return await work();
  } catch (error) {
    return refused(context, error, {});
  }
}

function refused(context: AppLoadContext, error: unknown, typed: Record<string, unknown>) {
  const { known, status } = refusal(context, error);
  const answer = failure(known, typed);
  answer.signIn =
    !context.viewer.member && (known.problem.code === "signInFirst" || "signInEmail" in answer.values);
  if (answer.signIn) context.page.keepsForm = true;
  return data(answer, { status });
}

/** Ids and words that were ticked; whatever else came as a list, our forms did not send. */
const isChoices = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length <= 500 &&
  value.every((each) => typeof each === "string" && each.length <= 100);

type Known = NonNullable<ReturnType<AppLoadContext["knownError"]>>;

function failure({ code, problem, fields }: Known, typed: Record<string, unknown>): FormFailure {
  const values: FormFailure["values"] = {};
  for (const [name, value] of Object.entries(typed)) {
    // A password is never sent back to a page.
    if (/password/i.test(name)) continue;
    if (typeof value === "string") values[name] = value.slice(0, 40_000);
    else if (isChoices(value)) values[name] = value;
  }
  return { ok: false, code, problem, fields, signIn: false, values };
}

import { data } from "@remix-run/react";
import type { FormFailure } from "./answer";

/**
 * What a form answers itself when the server could not be reached or said nothing we understand. By its
 * status it is a refusal, after which nothing is read anew: there is nobody to read it from.
 * @throws redirects and refusals of whole pages, which are answers
 */
export function unreachable(error: unknown) {
  if (error instanceof Response) throw error;
  const problem = { code: "network" };
  const failure: FormFailure = { ok: false, code: "unavailable", problem, fields: {}, values: {} };
  return data(failure, { status: 503 });
}

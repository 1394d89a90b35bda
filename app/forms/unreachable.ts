import type { FormFailure } from "./answer";

/**
 * What a form answers itself when the server could not be reached or said nothing we understand.
 * @throws redirects and refusals of whole pages, which are answers
 */
export function unreachable(error: unknown): FormFailure {
  if (error instanceof Response) throw error;
  return { ok: false, code: "unavailable", problem: { code: "network" }, fields: {}, values: {} };
}

import type { FormFailure } from "./answer";

/**
 * What a form answers itself when the server could not be reached or said nothing we understand. A response
 * whose status is a refusal: after it the page is not read anew, where there is nobody to read it from.
 * @throws redirects and refusals of whole pages, which are answers
 */
export function unreachable(error: unknown): Response {
  if (error instanceof Response) throw error;
  const problem = { code: "network" };
  const failure: FormFailure = {
    ok: false,
    code: "unavailable",
    problem,
    fields: {},
    signIn: false,
    values: {},
  };
  return new Response(JSON.stringify(failure), {
    status: 503,
    headers: { "Content-Type": "application/json" },
  });
}

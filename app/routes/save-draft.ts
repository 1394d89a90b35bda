import type { ActionFunctionArgs } from "@remix-run/node";
import { formFields } from "../forms/form-fields";

const STATUS = { invalid: 422, denied: 403, notFound: 404, conflict: 409, tooMany: 429, unavailable: 503 };

/** POST /bozze/salva: what is being written, told by the page's own script; answers its version, or why not, as JSON. */
export async function action({ context, request }: ActionFunctionArgs) {
  const headers = { "Cache-Control": "private, no-store" };
  try {
    const { values } = await formFields(request);
    const saved = await context.community.topics.saveDraft(context.viewer, values);
    return Response.json({ version: saved?.version ?? null }, { headers });
  } catch (error) {
    const known = context.knownError(error);
    if (!known) throw error;
    if (known.retryAfter) Object.assign(headers, { "Retry-After": String(known.retryAfter) });
    return Response.json({ problem: known.problem }, { status: STATUS[known.code], headers });
  }
}

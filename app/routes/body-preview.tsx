import type { ActionFunctionArgs } from "@remix-run/node";
import { formFields } from "../forms/form-fields";

const headers = { "Cache-Control": "private, no-store" };

/** POST /discussioni/anteprima with `body`, and `topicId` where it is for a topic: its HTML, as JSON. */
export async function action({ context, request }: ActionFunctionArgs) {
  try {
    const { values } = await formFields(request);
    const html = await context.community.topics.previewBody(context.viewer, values);
    return Response.json({ html }, { headers });
  } catch (error) {
    const known = context.knownError(error);
    if (!known) throw error;
    const problem = known.fields.body ?? known.problem;
    return Response.json({ problem }, { status: known.code === "unavailable" ? 503 : 422, headers });
  }
}

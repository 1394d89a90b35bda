import type { ActionFunctionArgs } from "@remix-run/node";
import { formFields } from "../forms/form-fields";

/** POST /documenti/visti with `documentId` or `spaceId`: what a member has seen, told by the page's own script. */
export async function action({ context, request }: ActionFunctionArgs) {
  try {
    const { values } = await formFields(request);
    if (!("documentId" in values || "spaceId" in values)) return new Response(null, { status: 422 });
    await context.community.notifications.markRead(context.viewer, values);
    return new Response(null, { status: 204 });
  } catch (error) {
    const known = context.knownError(error);
    if (!known) throw error;
    return Response.json({ code: known.code }, { status: known.code === "unavailable" ? 503 : 422 });
  }
}

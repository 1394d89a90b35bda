import type { ActionFunctionArgs } from "@remix-run/node";
import { formFields } from "../forms/form-fields";

/** POST /discussioni/42/letto with `number`: how far a member has read, told by the page's own script. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  try {
    if (!/^[1-9]\d{0,8}$/.test(params.id ?? "")) return new Response(null, { status: 404 });
    const { values } = await formFields(request);
    await context.community.topics.markRead(context.viewer, Number(params.id), values);
    await context.community.notifications.tellUnread(context.viewer);
    return new Response(null, { status: 204 });
  } catch (error) {
    const known = context.knownError(error);
    if (!known) throw error;
    // The right to read may have ended a moment ago: then there is nothing to keep, and nobody to be told.
    if (known.code === "notFound") return new Response(null, { status: 204 });
    return Response.json({ code: known.code }, { status: known.code === "unavailable" ? 503 : 422 });
  }
}

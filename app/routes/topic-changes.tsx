import type { LoaderFunctionArgs } from "@remix-run/node";

/** GET /discussioni/42/cambiamenti/17, the version held: what a page that slept has missed, as JSON. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const headers = { "Cache-Control": "private, no-store" };
  const after = params.after ?? "";
  if (!/^[1-9]\d{0,8}$/.test(params.id ?? "") || !/^\d{1,9}$/.test(after))
    return Response.json({ code: "invalid" }, { status: 400, headers });
  try {
    // Who asks is not known: taken for a guest, a member would be told that a reserved topic is gone.
    if (context.unavailable) throw { code: "unavailable", problem: { code: "unavailable" }, retryAfter: 2 };
    const { topicChanges } = context.community.topics;
    return Response.json(await topicChanges(context.viewer, Number(params.id), Number(after)), { headers });
  } catch (error) {
    const known = context.knownError(error);
    if (!known) throw error;
    const { code, retryAfter } = known;
    if (code !== "unavailable") return Response.json({ code }, { status: 404, headers });
    return Response.json(
      { code },
      { status: 503, headers: { ...headers, "Retry-After": String(retryAfter) } },
    );
  }
}

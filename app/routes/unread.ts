import type { LoaderFunctionArgs } from "@remix-run/node";
import type { UnreadNow } from "../topics/use-unread";

/** GET /discussioni/da-leggere?discussioni=1,2: what waits unread there and in one's twinnings, as JSON for our own script. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const headers = { "Cache-Control": "private, no-store" };
  const asked = new URL(request.url).searchParams.get("discussioni") ?? "";
  try {
    if (context.unavailable) return Response.json({ code: "unavailable" }, { status: 503, headers });
    const { unreadOf, newsOf } = context.community.topics;
    const topics = await unreadOf(context.viewer, { topics: asked === "" ? [] : asked.split(",") });
    const now: UnreadNow = { topics, news: await newsOf(context.viewer) };
    return Response.json(now, { headers });
  } catch (error) {
    const known = context.knownError(error);
    if (!known) throw error;
    return Response.json({ code: known.code }, { status: known.code === "unavailable" ? 503 : 422, headers });
  }
}

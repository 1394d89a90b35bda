import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { LIST_SIZE, type TopicCard } from "../../server/topics/contract.ts";
import { listPlace } from "../site/list-steps";
import { listAsked } from "../topics/list-asked";
import type { TopicsNow } from "../topics/use-live-topics";

/**
 * GET /discussioni/elenco: a list of discussions as it is now, asked for as its page was; or the first `quante` of one
 * space (`spazio`) or of all; and what waits in one's twinnings. JSON for our own script.
 */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const headers = { "Cache-Control": "private, no-store" };
  try {
    if (context.unavailable) return Response.json({ code: "unavailable" }, { status: 503, headers });
    const { viewer, community } = context;
    const now: TopicsNow = {
      topics: await topicsAsked(context, request),
      news: await community.topics.newsOf(viewer),
    };
    return Response.json(now, { headers });
  } catch (error) {
    const known = context.knownError(error);
    if (!known) throw error;
    return Response.json({ code: known.code }, { status: known.code === "unavailable" ? 503 : 422, headers });
  }
}

async function topicsAsked(context: AppLoadContext, request: Request): Promise<TopicCard[]> {
  const { viewer, community } = context;
  const asked = new URL(request.url).searchParams;
  const [space, some] = [asked.get("spazio"), Number(asked.get("quante"))];
  const where = space === null ? {} : { space };
  if (some >= 1 && some < LIST_SIZE) return community.topics.currentTopics(viewer, Math.floor(some), where);
  if (space !== null) return (await community.topics.topicList(viewer, where, listPlace(request))).topics;
  return (await listAsked(context, request)).list.topics;
}

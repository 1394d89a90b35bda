import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAnew } from "../forms/read-anew";
import type { PollVotes } from "../polls/use-votes";
import { idIn } from "../site/id-in";

/** GET /sondaggi/7/voti: one's own vote and who voted, as JSON for our own script. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const headers = { "Cache-Control": "private, no-store" };
  try {
    if (context.unavailable) return Response.json({ code: "unavailable" }, { status: 503, headers });
    const { poll, own, voters } = await context.community.polls.pollPage(context.viewer, idIn(params.id));
    const votes: PollVotes = { version: poll.version, own, voters };
    return Response.json(votes, { headers });
  } catch (error) {
    const known = context.knownError(error);
    if (!known) throw error;
    return Response.json({ code: known.code }, { status: known.code === "unavailable" ? 503 : 404, headers });
  }
}

// A poll asks for its votes when its version says so: what a live form changed is not asked for twice.
export const shouldRevalidate = readAnew;

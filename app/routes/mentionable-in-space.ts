import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerLoad } from "../forms/answer";

/** GET /discussioni/nuova/forum/menzioni?q=ann&enti=1: asked while one types a mention in a new topic. */
export const loader = ({ context, params: { space = "" }, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const query = new URL(request.url).searchParams;
    const kind = query.has("enti") ? "ente" : "iscritto";
    const { mentionableInSpace } = context.community.topics;
    return Response.json(await mentionableInSpace(context.viewer, space, kind, query.get("q") ?? ""));
  });

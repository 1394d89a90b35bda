import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerLoad } from "../forms/answer";
import { idsIn } from "../topics/chosen-people";

/** GET /conversazioni/nuova/menzioni?q=ann&con=7&con=9: asked while one types a mention in a new conversation. */
export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const query = new URL(request.url).searchParams;
    const kind = query.has("enti") ? "ente" : "iscritto";
    const people = idsIn(query.getAll("con"));
    const { mentionableAmong } = context.community.topics;
    return Response.json(await mentionableAmong(context.viewer, people, kind, query.get("q") ?? ""));
  });

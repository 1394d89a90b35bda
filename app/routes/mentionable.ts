import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerLoad } from "../forms/answer";

/** GET /discussioni/42/menzioni?q=ann&enti=1: asked while one types a mention in a reply. */
export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    if (!/^[1-9]\d{0,8}$/.test(params.id ?? "")) throw new Response(null, { status: 404 });
    const query = new URL(request.url).searchParams;
    const kind = query.has("enti") ? "ente" : "iscritto";
    const { mentionable } = context.community.topics;
    return Response.json(await mentionable(context.viewer, Number(params.id), kind, query.get("q") ?? ""));
  });

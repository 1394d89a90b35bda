import type { LoaderFunctionArgs } from "@remix-run/node";
import { idIn } from "../site/id-in";

/** GET /documenti/12/adesso?versione=3: how a document stands by now, for who has its page open. JSON for our own script. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const headers = { "Cache-Control": "private, no-store" };
  try {
    if (context.unavailable) return Response.json({ code: "unavailable" }, { status: 503, headers });
    const shown = /^[1-9]\d{0,8}$/.exec(new URL(request.url).searchParams.get("versione") ?? "");
    const { viewer, community } = context;
    const now = await community.documents.documentNow(viewer, idIn(params.id), Number(shown?.[0] ?? 0));
    return Response.json(now, { headers });
  } catch (error) {
    const known = context.knownError(error);
    if (!known) throw error;
    const status = { notFound: 404, unavailable: 503 }[known.code as string] ?? 422;
    return Response.json({ code: known.code }, { status, headers });
  }
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { libraryAsked } from "../documents/library-asked";

/** GET /gemellaggi/:slug/documenti/elenco: a library as it is now, asked for as its page was. JSON for our own script. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const headers = { "Cache-Control": "private, no-store" };
  try {
    if (context.unavailable) return Response.json({ code: "unavailable" }, { status: 503, headers });
    const { library } = await libraryAsked(context, params.slug ?? "", request);
    return Response.json(library, { headers });
  } catch (error) {
    const known = context.knownError(error);
    if (!known) throw error;
    return Response.json({ code: known.code }, { status: known.code === "unavailable" ? 503 : 422, headers });
  }
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerLoad } from "../forms/answer";

/** GET /conversazioni/persone?q=ann: asked while one types whom to write to. */
export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    return Response.json(await context.community.members.findMembers(context.viewer, typed));
  });

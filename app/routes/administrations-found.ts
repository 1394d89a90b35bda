import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerLoad } from "../forms/answer";

/** Asked by the field while one types: a few administrations by a part of their name. */
export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const typed = new URL(request.url).searchParams.get("q") ?? "";
    return Response.json(await context.community.members.findAdministrations(typed));
  });

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { BAD_FORM } from "../../server/platform/contract.ts";
import { answerForm } from "../forms/answer";
import { safePath } from "../site/safe-path";

/** Looked at instead of pressed: the buttons are there. */
export const loader = () => redirect("/accedi");

/** POST /accedi/come: into the demo as one of its personas. Elsewhere there is no such page. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { enterAs } = context;
  if (!enterAs) throw new Response(null, { status: 404 });
  return answerForm(context, request, async ({ values: { persona, next, ...unknown } }) => {
    if (typeof persona !== "string" || Object.keys(unknown).length > 0) throw BAD_FORM;
    return redirect(safePath(next), { headers: { "Set-Cookie": await enterAs(persona) } });
  });
}

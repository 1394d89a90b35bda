import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { BAD_FORM } from "../../server/platform/contract.ts";
import { answerLoad } from "../forms/answer";
import { formFields } from "../forms/form-fields";
import { safePath } from "../site/safe-path";

/** Keeps of what a member wants to be told in all topics of a space, and leads back. */
export const action = ({ request, context, params: { slug = "" } }: ActionFunctionArgs) =>
  answerLoad(context, async () => {
    const { back = "/", ...values } = (await formFields(request)).values;
    if (typeof back !== "string") throw BAD_FORM;
    await context.community.spaces.chooseSpaceLevel(context.viewer, slug, values);
    return redirect(safePath(back));
  });

export const loader = () => redirect("/notifiche");

/** Never seen; with it a form that is none of ours is refused by a page, with a sentence. */
export default function SpaceLevelChosen() {
  return null;
}

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { BAD_FORM } from "../../server/platform/contract.ts";
import { answerLoad } from "../forms/answer";
import { formFields } from "../forms/form-fields";
import { languageCookie } from "../site/language-cookie";
import { safePath } from "../site/safe-path";

/** Chooses the language and leads back. */
export const action = ({ request, context }: ActionFunctionArgs) =>
  answerLoad(context, async () => {
    const { language, next = "/", ...unknown } = (await formFields(request)).values;
    const isKnown = language === "it" || language === "en";
    if (!isKnown || typeof next !== "string" || Object.keys(unknown).length > 0) throw BAD_FORM;
    const cookie = languageCookie(language, context.site.baseUrl);
    return redirect(safePath(next), { headers: { "Set-Cookie": cookie } });
  });

export const loader = () => redirect("/");

/** Never seen; with it a form that is none of ours is refused by a page, with a sentence. */
export default function Language() {
  return null;
}

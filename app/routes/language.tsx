import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { answerLoad } from "../forms/answer";
import { BAD_FORM, formFields } from "../forms/form-fields";
import { safePath } from "../site/safe-path";

const YEAR_SECONDS = 31_536_000;

/** Chooses the language and leads back. */
export const action = ({ request, context }: ActionFunctionArgs) =>
  answerLoad(context, async () => {
    const { language, next = "/", ...unknown } = (await formFields(request)).values;
    const isKnown = language === "it" || language === "en";
    if (!isKnown || typeof next !== "string" || Object.keys(unknown).length > 0) throw BAD_FORM;
    const secure = context.site.baseUrl.startsWith("https:") ? "; Secure" : "";
    return redirect(safePath(next), {
      headers: { "Set-Cookie": `lingua=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}` },
    });
  });

export const loader = () => redirect("/");

/** Never seen; with it a form that is none of ours is refused by a page, with a sentence. */
export default function Language() {
  return null;
}

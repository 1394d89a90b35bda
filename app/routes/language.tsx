import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { formFields } from "../forms/form-fields";
import { safePath } from "../site/safe-path";

const YEAR_SECONDS = 31_536_000;

/** Chooses the language and leads back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { values } = await formFields(request).catch(() => ({ values: {} as Record<string, unknown> }));
  const language = values.language === "en" ? "en" : "it";
  const secure = context.site.baseUrl.startsWith("https:") ? "; Secure" : "";
  return redirect(safePath(values.next), {
    headers: { "Set-Cookie": `lingua=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}` },
  });
}

export const loader = () => redirect("/");

import { type AppLoadContext, data, redirect } from "@remix-run/node";

/**
 * For a page that only members have: leads a guest to the sign-in and back to `path`. After a form that came back
 * the page is refused instead, or what was typed would be gone. @see KeptFault
 */
export function signInTo(context: AppLoadContext, path: string) {
  const { member } = context.viewer;
  if (member) return member;
  if (context.page.keepsForm) throw data({ code: "signInFirst" }, { status: 403 });
  throw redirect(`/accedi?torna=${encodeURIComponent(path)}`);
}

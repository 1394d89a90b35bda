import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/**
 * Whether a page is read anew after a form. Not after what our own script sent (`live`): that comes back as
 * an answer and over the socket. Not after a refusal: what was typed stands in the page, and the page itself
 * may not be there to be read.
 *
 * An answer to such a form that comes while another page is on its way takes that page's arrival over, and
 * asks here whether to read it: then always, or the new address would show the old page.
 */
export function readAnew({
  formData,
  actionStatus = 200,
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  const stays = formData?.get("live") === "1" || actionStatus >= 400;
  if (!stays) return defaultShouldRevalidate;
  return currentUrl.pathname !== nextUrl.pathname || currentUrl.search !== nextUrl.search;
}

import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/**
 * Whether a page is read anew after a form. Not after what our own script sent (`live`): that comes back as
 * an answer and over the socket. Not after a refusal: what was typed stands in the page, and the page itself
 * may not be there to be read.
 */
export const readAnew = ({ formData, actionStatus = 200, ...args }: ShouldRevalidateFunctionArgs) =>
  formData?.get("live") === "1" || actionStatus >= 400 ? false : args.defaultShouldRevalidate;

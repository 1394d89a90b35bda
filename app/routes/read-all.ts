import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { answerForm } from "../forms/answer";
import { safePath } from "../site/safe-path";

/** POST /discussioni/tutto-letto with `space`, or without for everywhere: what waits there counts as read. */
export const action = ({ context, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ live, values: { next, ...values } }) => {
    const back = safePath(next);
    // Whose session ended meanwhile signs in, and comes back to the list.
    if (!context.viewer.member && !live) throw redirect(`/accedi?torna=${encodeURIComponent(back)}`);
    await context.community.topics.markAllRead(context.viewer, values);
    return live ? { ok: true as const } : redirect(back);
  });

/** Whoever comes by the address has a list in mind. */
export const loader = (_args: LoaderFunctionArgs) => redirect("/discussioni");

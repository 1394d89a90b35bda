import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { BAD_FORM } from "../../server/platform/contract.ts";
import { answerForm } from "../forms/answer";
import { safePath } from "../site/safe-path";

/** POST /discussioni/tutto-letto with `space`, or without for everywhere: what waits there counts as read. */
export async function action({ context, request }: ActionFunctionArgs) {
  let byScript = false;
  const answer = await answerForm(context, request, async ({ live, values: { next, ...values } }) => {
    byScript = live;
    if (next !== undefined && typeof next !== "string") throw BAD_FORM;
    const back = safePath(next);
    // Whose session ended meanwhile signs in, and comes back to the list.
    if (!context.viewer.member && !live) throw redirect(`/accedi?torna=${encodeURIComponent(back)}`);
    await context.community.topics.markAllRead(context.viewer, values);
    return live ? { ok: true as const } : redirect(back);
  });
  // Without our script there is no list that would show it: a page says what is wrong.
  if (!byScript && "init" in answer) throw data(answer.data.problem, answer.init ?? {});
  return answer;
}

/** Whoever comes by the address has a list in mind. */
export const loader = (_args: LoaderFunctionArgs) => redirect("/discussioni");

/** Never seen; with it a form that is none of ours is refused by a page, with a sentence. */
export default function AllRead() {
  return null;
}

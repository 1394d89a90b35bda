import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { answerForm } from "../forms/answer";
import { unreachable } from "../forms/unreachable";
import { ForgottenPasswordForm } from "../members/forgotten-password-form";
import { pageTitle } from "../site/page-title";
import { safePath } from "../site/safe-path";
import type { Handle } from "../site/site-layout";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.members.forgottenTitle);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.members.forgottenTitle }] };

export const loader = ({ request }: LoaderFunctionArgs) => ({
  next: safePath(new URL(request.url).searchParams.get("torna")),
});

export async function action({ context, request }: ActionFunctionArgs) {
  return answerForm(context, request, async ({ values }) => {
    const { email } = await context.community.members.forgottenPassword(context.address, values);
    return { ok: true as const, email };
  });
}

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function ForgottenPassword() {
  const { next } = useLoaderData<typeof loader>();
  return <ForgottenPasswordForm answer={useActionData<typeof action>()} next={next} />;
}

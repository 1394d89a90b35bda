import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, answerLoad } from "../forms/answer";
import { unreachable } from "../forms/unreachable";
import { CheckYourMail } from "../members/check-your-mail";
import { RegisterForm } from "../members/register-form";
import { pageTitle } from "../site/page-title";
import { safePath } from "../site/safe-path";
import type { Handle } from "../site/site-layout";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.members.registerTitle);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.account.register }] };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const next = safePath(new URL(request.url).searchParams.get("torna"));
    if (context.viewer.member) throw redirect(next);
    const [, token] = /^\/inviti\/([a-z2-7]+)$/.exec(next) ?? [];
    return { next, invited: token ? await context.community.twinnings.invitedAddress(token) : null };
  });

export async function action({ context, request }: ActionFunctionArgs) {
  return answerForm(context, request, async ({ values }) => {
    const { email } = await context.community.members.register(context.address, values, context.language);
    return { ok: true as const, email };
  });
}

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function Register() {
  const { next, invited } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.ok) return <CheckYourMail email={answer.email} />;
  return <RegisterForm answer={answer} next={next} invited={invited} />;
}

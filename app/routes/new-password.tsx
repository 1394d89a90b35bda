import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, answerLoad } from "../forms/answer";
import { unreachable } from "../forms/unreachable";
import { NewPasswordForm } from "../members/new-password-form";
import { pageTitle } from "../site/page-title";
import { safePath } from "../site/safe-path";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.members.newPasswordTitle);

// Opening a link changes nothing: mail programs open links to look at them.
export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => ({
    next: nextOf(request),
    about: await context.community.members.resetAbout(params.token),
  }));

export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ values }) => {
    const input = { ...values, token: params.token };
    const cookie = await context.community.members.resetPassword(context.address, input);
    return redirect(nextOf(request), { headers: { "Set-Cookie": cookie } });
  });

const nextOf = (request: Request) => safePath(new URL(request.url).searchParams.get("torna"));

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function NewPassword() {
  const { next, about } = useLoaderData<typeof loader>();
  return <NewPasswordForm next={next} about={about} answer={useActionData<typeof action>()} />;
}

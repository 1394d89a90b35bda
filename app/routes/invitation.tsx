import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { answerButton, answerLoad } from "../forms/answer";
import { unreachable } from "../forms/unreachable";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { Invitation } from "../twinnings/invitation";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.participation.invitation.title);

export const handle: Handle = {
  crumbs: (_data, texts) => [{ label: texts.participation.invitation.title }],
};

// Opening a link changes nothing: mail programs open links to look at them.
export const loader = ({ context, params: { token = "" } }: LoaderFunctionArgs) =>
  answerLoad(context, async () => ({
    token,
    invitation: await context.community.twinnings.invitationPage(context.viewer, token),
  }));

export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerButton(context, request, async () => {
    const { token } = params;
    const { slug } = await context.community.twinnings.acceptInvitation(context.viewer, { token });
    return redirect(`/gemellaggi/${slug}`);
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function InvitationPage() {
  const { token, invitation } = useLoaderData<typeof loader>();
  return (
    <Invitation invitation={invitation} here={`/inviti/${token}`} answer={useActionData<typeof action>()} />
  );
}

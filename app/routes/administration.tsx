import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { isStaff } from "../../server/members/contract.ts";
import { answerButton, answerLoad } from "../forms/answer";
import { unreachable } from "../forms/unreachable";
import { Administration } from "../members/administration";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { TwinningsOf } from "../twinnings/twinnings-of";

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => args.data?.administration.name ?? "");

export const handle: Handle<{ administration: { name: string } }> = {
  crumbs: ({ administration }, texts) => [
    { to: "/amministrazioni", label: texts.directory.administrations },
    { label: administration.name },
  ],
};

// Not kept finished: a twinning on it may be narrowed at any moment.
export const loader = ({ context, params }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { members, twinnings } = context.community;
    const administration = await members.administrationPage(params.slug ?? "");
    return {
      administration,
      twinnings: await twinnings.twinningsOf(context.viewer, administration.id),
      mayVerify: isStaff(context.viewer),
    };
  });

/** The button of the staff. */
export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerButton(context, request, async () => {
    await context.community.members.verifyAdministration(context.viewer, params.slug ?? "");
    return redirect(`/amministrazioni/${params.slug}`);
  });

/** Without the network the page stays. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function AdministrationPage() {
  const { administration, twinnings, mayVerify } = useLoaderData<typeof loader>();
  return (
    <Administration
      administration={administration}
      mayVerify={mayVerify}
      answer={useActionData<typeof action>()}
    >
      <TwinningsOf twinnings={twinnings} />
    </Administration>
  );
}

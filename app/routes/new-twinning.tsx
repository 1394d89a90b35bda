import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { isStaff } from "../../server/members/contract.ts";
import { canOpenTwinning } from "../../server/twinnings/contract.ts";
import { answerForm, answerLoad } from "../forms/answer";
import { signInTo } from "../forms/sign-in-to";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { KeptFault } from "../site/kept-fault";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { TwinningForm } from "../twinnings/twinning-form";
import { Alert } from "../ui/alert";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.twinningForm.newTitle);

export const handle: Handle = {
  crumbs: (_data, texts) => [
    { to: "/gemellaggi", label: texts.nav.twinnings },
    { label: texts.twinningForm.newTitle },
  ],
};

export const loader = ({ context }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { viewer } = context;
    const member = signInTo(context, "/gemellaggi/nuovo");
    return {
      mayOpen: canOpenTwinning(viewer),
      staff: isStaff(viewer),
      own: isStaff(viewer) ? "" : (member.administration?.name ?? ""),
    };
  });

export const action = ({ context, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ values }) => {
    const { slug } = await context.community.twinnings.openTwinning(context.viewer, values);
    return redirect(`/gemellaggi/${slug}`);
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function NewTwinning() {
  const { mayOpen, staff, own } = useLoaderData<typeof loader>();
  const { twinningForm: texts } = useTexts();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading title={texts.newTitle} lead={texts.newLead} />
      {mayOpen ? (
        <TwinningForm
          values={{ offering: own, state: "DRAFT", visibility: "PARTIES" }}
          withStanding={staff}
          answer={answer}
          action={[texts.open, texts.opening]}
          back="/gemellaggi"
        />
      ) : (
        <Alert tone="info">
          <p>{texts.noAdministration}</p>
        </Alert>
      )}
    </>
  );
}

export function ErrorBoundary() {
  return <KeptFault />;
}

import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData } from "@remix-run/react";
import { BarrierForm } from "../accessibility/barrier-form";
import { answerForm } from "../forms/answer";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { InformationPage } from "../site/information-page";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.pages.accessibility.title);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.pages.accessibility.link }] };

export const loader = () => null;

export const action = ({ context, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ values }) => {
    await context.community.accessibility.reportBarrier(context.viewer, context.address, values);
    return { ok: true as const };
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function Page() {
  const { pages } = useTexts();
  return (
    <>
      <InformationPage page={pages.accessibility} />
      <BarrierForm answer={useActionData<typeof action>()} />
    </>
  );
}

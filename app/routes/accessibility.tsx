import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import { informationTag } from "../../server/information/contract.ts";
import { BarrierForm } from "../accessibility/barrier-form";
import { answerForm, answerLoad } from "../forms/answer";
import { readAnew } from "../forms/read-anew";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { InformationPage } from "../information/information-page";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.pages.accessibility.title);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.pages.accessibility.link }] };

export const loader = ({ context }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    context.page.tags.push(informationTag("accessibility"));
    return context.community.information.informationPage(context.viewer, "accessibility", context.language);
  });

export const action = ({ context, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ values }) => {
    await context.community.accessibility.reportBarrier(context.viewer, context.address, values);
    return { ok: true as const };
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) => readAnew(args);

export default function Page() {
  const { pages } = useTexts();
  const page = useLoaderData<typeof loader>();
  return (
    <InformationPage title={pages.accessibility.title} path="/accessibilita" page={page}>
      <BarrierForm answer={useActionData<typeof action>()} />
    </InformationPage>
  );
}

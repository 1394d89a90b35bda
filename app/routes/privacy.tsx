import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { informationTag } from "../../server/information/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { InformationPage } from "../information/information-page";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.pages.privacy.title);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.pages.privacy.link }] };

export const loader = ({ context }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    context.page.tags.push(informationTag("privacy"));
    return context.community.information.informationPage(context.viewer, "privacy", context.language);
  });

export default function Page() {
  const { pages } = useTexts();
  return (
    <InformationPage title={pages.privacy.title} path="/privacy" page={useLoaderData<typeof loader>()} />
  );
}

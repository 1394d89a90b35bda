import type { MetaFunction } from "@remix-run/node";
import { useTexts } from "../i18n/use-texts";
import { InformationPage } from "../site/information-page";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.pages.privacy.title);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.pages.privacy.link }] };

export const loader = () => null;

export default function Page() {
  return <InformationPage page={useTexts().pages.privacy} />;
}

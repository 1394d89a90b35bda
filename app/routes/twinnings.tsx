import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { TwinningCards } from "../twinnings/twinning-cards";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.twinnings.title);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.nav.twinnings }] };

export const loader = ({ context }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    context.page.tags.push(TWINNINGS_TAG);
    return { twinnings: await context.community.twinnings.twinningList(context.viewer) };
  });

export default function Twinnings() {
  const { twinnings } = useLoaderData<typeof loader>();
  const { twinnings: texts, twinningForm } = useTexts();
  const open = (
    <ButtonLink to="/gemellaggi/nuovo" variant="secondary" icon="plus">
      {twinningForm.openLink}
    </ButtonLink>
  );
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} actions={open} />
      {twinnings.length === 0 ? (
        <EmptyState icon="twinning" title={texts.none}>
          {texts.noneText}
        </EmptyState>
      ) : (
        <TwinningCards twinnings={twinnings} level={2} />
      )}
    </>
  );
}

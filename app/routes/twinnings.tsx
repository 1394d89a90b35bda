import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TOPICS_TAG } from "../../server/topics/contract.ts";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { TwinningCards } from "../twinnings/twinning-cards";
import { EmptyState } from "../ui/empty-state";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.twinnings.title);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.nav.twinnings }] };

export const loader = ({ context }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { twinnings, topics } = context.community;
    context.page.tags.push(TWINNINGS_TAG, TOPICS_TAG);
    const list = await twinnings.twinningList(context.viewer);
    const activity = await topics.lastActivity(
      context.viewer,
      list.map(({ spaceId }) => spaceId),
    );
    return { twinnings: list, activity };
  });

export default function Twinnings() {
  const { twinnings, activity } = useLoaderData<typeof loader>();
  const { twinnings: texts } = useTexts();
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} />
      {twinnings.length === 0 ? (
        <EmptyState icon="twinning" title={texts.none}>
          {texts.noneText}
        </EmptyState>
      ) : (
        <TwinningCards twinnings={twinnings} lastActivity={activity} level={2} />
      )}
    </>
  );
}

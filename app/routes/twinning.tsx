import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { canManageSpace, spaceTag } from "../../server/spaces/contract.ts";
import { topicsTag } from "../../server/topics/contract.ts";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { TwinningHead } from "../twinnings/twinning-head";
import { TwinningSide } from "../twinnings/twinning-side";
import { TabsNav } from "../ui/tabs-nav";
import { TwoColumn } from "../ui/two-column";

export const meta: MetaFunction<typeof loader> = (args) =>
  pageTitle(args, () => (args.data ? `${args.data.twinning.acronym}: ${args.data.twinning.title}` : ""));

export const handle: Handle<{ twinning: { acronym: string; slug: string } }> = {
  crumbs: ({ twinning }, texts) => [
    { to: "/gemellaggi", label: texts.nav.twinnings },
    { to: `/gemellaggi/${twinning.slug}`, label: twinning.acronym },
  ],
};

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { twinnings, topics } = context.community;
    const twinning = await twinnings.twinningPage(context.viewer, params.slug ?? "");
    const { topics: cards, total } = await topics.topicList(context.viewer, twinning.spaceId);
    context.page.tags.push(spaceTag(twinning.spaceId), topicsTag(twinning.spaceId), TWINNINGS_TAG);
    const mayEdit = canManageSpace(context.viewer, twinning.spaceId);
    return { twinning, topics: cards, total, mayEdit };
  });

export default function Twinning() {
  const { twinning, topics, total, mayEdit } = useLoaderData<typeof loader>();
  const { twinnings: texts, participation } = useTexts();
  const base = `/gemellaggi/${twinning.slug}`;
  return (
    <>
      <TwinningHead twinning={twinning} discussions={`${base}/discussioni`} count={total} mayEdit={mayEdit} />
      <TabsNav
        label={texts.tabs}
        tabs={[
          { to: base, label: texts.presentation, end: true },
          { to: `${base}/discussioni`, label: texts.discussionsTab, count: total },
          { to: `${base}/partecipanti`, label: participation.tab, count: twinning.participantCount },
        ]}
      />
      <TwoColumn side={<TwinningSide twinning={twinning} />}>
        <Outlet context={{ twinning, topics }} />
      </TwoColumn>
    </>
  );
}

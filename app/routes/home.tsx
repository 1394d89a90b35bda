import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { TOPICS_TAG } from "../../server/topics/contract.ts";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import type { loader as rootLoader } from "../root";
import { pageTitle } from "../site/page-title";
import { TopicRow } from "../topics/topic-row";
import { TwinningCards } from "../twinnings/twinning-cards";
import { ButtonLink } from "../ui/button-link";
import { Hero } from "../ui/hero";
import { LinkedRings } from "../ui/linked-rings";
import { MoreLink } from "../ui/more-link";
import { PageSection } from "../ui/page-section";
import { RowList } from "../ui/row-list";
import { SideBlock } from "../ui/side-block";
import { SideColumn } from "../ui/side-column";
import { TwoColumn } from "../ui/two-column";

const SHOWN = 4;

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.site.tagline);

export const loader = ({ context }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { twinnings, topics } = context.community;
    context.page.tags.push(TWINNINGS_TAG, TOPICS_TAG);
    const [latest, current] = await Promise.all([
      twinnings.twinningList(context.viewer),
      topics.topicList(context.viewer, null, { size: 5 }),
    ]);
    return { twinnings: latest.slice(0, SHOWN), topics: current.topics };
  });

export default function Home() {
  const { twinnings, topics } = useLoaderData<typeof loader>();
  const { home, account } = useTexts();
  const member = useRouteLoaderData<typeof rootLoader>("root")?.member;
  const side = !member && (
    <SideColumn label={home.side}>
      <SideBlock title={home.joinTitle}>
        <p>{home.joinText}</p>
        <ButtonLink to="/registrati">{home.join}</ButtonLink>
      </SideBlock>
    </SideColumn>
  );
  return (
    <>
      <Hero
        title={home.title}
        lead={home.lead}
        aside={<LinkedRings />}
        actions={
          <>
            <ButtonLink to="/gemellaggi">{home.discover}</ButtonLink>
            {!member && (
              <ButtonLink to="/registrati" variant="secondary">
                {account.register}
              </ButtonLink>
            )}
          </>
        }
      />
      <TwoColumn side={side || null}>
        <PageSection
          title={home.latestTwinnings}
          action={<MoreLink to="/gemellaggi">{home.allTwinnings}</MoreLink>}
        >
          <TwinningCards twinnings={twinnings} />
        </PageSection>
        <PageSection
          title={home.currentTopics}
          action={<MoreLink to="/discussioni">{home.allTopics}</MoreLink>}
        >
          <RowList>
            {topics.map((topic) => (
              <TopicRow key={topic.id} topic={topic} withSpace />
            ))}
          </RowList>
        </PageSection>
      </TwoColumn>
    </>
  );
}

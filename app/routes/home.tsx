import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MEMBERS_TAG } from "../../server/members/contract.ts";
import { TOPICS_TAG } from "../../server/topics/contract.ts";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { JoinBox } from "../members/join-box";
import { LatestMembers } from "../members/latest-members";
import { publicPreview } from "../site/page-preview";
import { pageTitle } from "../site/page-title";
import { useSite } from "../site/site-data";
import { LiveRows } from "../topics/live-rows";
import { MarkAllRead } from "../topics/mark-all-read";
import { TopicRow } from "../topics/topic-row";
import { useLiveTopics } from "../topics/use-live-topics";
import { MyTwinnings } from "../twinnings/my-twinnings";
import { NoTwinnings } from "../twinnings/no-twinnings";
import { TwinningCards } from "../twinnings/twinning-cards";
import { Alert } from "../ui/alert";
import { ButtonLink } from "../ui/button-link";
import { Hero } from "../ui/hero";
import { LinkedRings } from "../ui/linked-rings";
import { MoreLink } from "../ui/more-link";
import { PageSection } from "../ui/page-section";
import { RowList } from "../ui/row-list";
import { SideColumn } from "../ui/side-column";
import { TwoColumn } from "../ui/two-column";

const SHOWN = 4;
const TOPICS_SHOWN = 5;

export const meta: MetaFunction = (args) => [
  ...pageTitle(args, (texts) => texts.site.tagline),
  ...publicPreview(args, ({ site, home }) => ({
    title: `${site.name}: ${site.tagline}`,
    description: home.lead,
  })),
];

export const loader = ({ context }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { viewer, site } = context;
    const { members, twinnings, topics } = context.community;
    context.page.tags.push(TWINNINGS_TAG, TOPICS_TAG, MEMBERS_TAG);
    const latest = await twinnings.latestTwinnings(viewer, SHOWN);
    const [activity, current, people, news] = await Promise.all([
      topics.lastActivity(
        viewer,
        latest.map(({ spaceId }) => spaceId),
      ),
      topics.currentTopics(viewer, TOPICS_SHOWN),
      members.latestMembers(3),
      topics.newsOf(viewer),
    ]);
    return { twinnings: latest, activity, topics: current, people, news, demo: site.demo };
  });

export default function Home() {
  const { twinnings, activity, people, demo, ...listed } = useLoaderData<typeof loader>();
  const live = useLiveTopics({ ...listed, query: `?quante=${TOPICS_SHOWN}` });
  const { home, account } = useTexts();
  const member = useSite()?.member;
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
      <TwoColumn
        first={
          member && (
            <MyTwinnings news={live.news}>
              <MarkAllRead />
            </MyTwinnings>
          )
        }
        side={
          <SideColumn label={home.side}>
            {!member && <JoinBox />}
            <LatestMembers members={people} />
          </SideColumn>
        }
      >
        {demo && (
          <Alert tone="info" actions={!member && <ButtonLink to="/accedi">{home.choosePersona}</ButtonLink>}>
            {home.secondWindow}
          </Alert>
        )}
        <PageSection
          title={home.latestTwinnings}
          action={<MoreLink to="/gemellaggi">{home.allTwinnings}</MoreLink>}
        >
          {twinnings.length > 0 ? (
            <TwinningCards twinnings={twinnings} lastActivity={activity} />
          ) : (
            <NoTwinnings />
          )}
        </PageSection>
        <PageSection
          title={home.currentTopics}
          action={<MoreLink to="/discussioni">{home.allTopics}</MoreLink>}
        >
          <LiveRows live={live}>
            <RowList>
              {live.topics.map((topic) => (
                <TopicRow key={topic.id} topic={topic} withSpace />
              ))}
            </RowList>
          </LiveRows>
        </PageSection>
      </TwoColumn>
    </>
  );
}

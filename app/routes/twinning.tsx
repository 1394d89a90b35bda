import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { libraryTag } from "../../server/documents/contract.ts";
import { MEMBERS_TAG } from "../../server/members/contract.ts";
import { canManageSpace, spaceTag, takesPart } from "../../server/spaces/contract.ts";
import { topicsTag } from "../../server/topics/contract.ts";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { JoinBox } from "../members/join-box";
import { LatestMembers } from "../members/latest-members";
import { useSite } from "../site/site-data";
import type { Handle } from "../site/site-layout";
import { SpaceLevel } from "../spaces/space-level";
import { useSpace } from "../spaces/use-space";
import { useLiveTopics } from "../topics/use-live-topics";
import { LatestTwinnings } from "../twinnings/latest-twinnings";
import { MyTwinnings } from "../twinnings/my-twinnings";
import { TwinningHead } from "../twinnings/twinning-head";
import { twinningMeta } from "../twinnings/twinning-meta";
import { TwinningSide } from "../twinnings/twinning-side";
import { SideColumn } from "../ui/side-column";
import { TabsNav } from "../ui/tabs-nav";
import { TwoColumn } from "../ui/two-column";

const TOPICS_SHOWN = 4;
const DOCUMENTS_SHOWN = 3;

export const meta: MetaFunction<typeof loader> = (args) =>
  twinningMeta(args, (_texts, { acronym, title }) => `${acronym}: ${title}`);

export const handle: Handle<{ twinning: { acronym: string; slug: string } }> = {
  crumbs: ({ twinning }, texts) => [
    { to: "/gemellaggi", label: texts.nav.twinnings },
    { to: `/gemellaggi/${twinning.slug}`, label: twinning.acronym },
  ],
};

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { viewer } = context;
    const { members, twinnings, topics, documents } = context.community;
    const twinning = await twinnings.twinningPage(viewer, params.slug ?? "");
    const { spaceId } = twinning;
    context.page.tags.push(
      spaceTag(spaceId),
      topicsTag(spaceId),
      libraryTag(spaceId),
      TWINNINGS_TAG,
      MEMBERS_TAG,
    );
    const [{ topics: cards, total }, testimonies, all, people, news, latest] = await Promise.all([
      topics.topicList(viewer, { space: twinning.slug }, { size: TOPICS_SHOWN }),
      topics.testimonies(viewer, spaceId),
      twinnings.latestTwinnings(viewer, 4),
      members.latestMembers(3),
      topics.newsOf(viewer),
      documents.latestDocuments(viewer, spaceId, DOCUMENTS_SHOWN),
    ]);
    const others = all.filter((other) => other.spaceId !== spaceId).slice(0, 3);
    const may = { edit: canManageSpace(viewer, spaceId), join: !takesPart(viewer, spaceId) };
    const level = viewer.member ? (viewer.member.spaceLevels?.[twinning.slug] ?? null) : undefined;
    return {
      twinning,
      topics: cards,
      total,
      may,
      testimonies,
      level,
      latest,
      side: { others, people, news },
    };
  });

export default function Twinning() {
  const { twinning, total, may, testimonies, level, latest, side, ...listed } =
    useLoaderData<typeof loader>();
  const { twinnings: texts, participation, documents, topics: topicTexts } = useTexts();
  const live = useLiveTopics({
    topics: listed.topics,
    news: side.news,
    query: `?spazio=${twinning.slug}&quante=${TOPICS_SHOWN}`,
    spaceId: twinning.spaceId,
  });
  const { news } = live;
  const unread = news.find(({ space }) => space.id === twinning.spaceId)?.posts ?? 0;
  const member = useSite()?.member;
  const base = `/gemellaggi/${twinning.slug}`;
  useSpace(twinning.spaceId, Boolean(member));
  return (
    <>
      <TwinningHead twinning={twinning} discussions={`${base}/discussioni`} count={total} may={may} />
      <TabsNav
        label={texts.tabs}
        tabs={[
          { to: base, label: texts.presentation, end: true },
          {
            to: `${base}/discussioni`,
            label: texts.discussionsTab,
            count: total,
            news: unread > 0 && topicTexts.unread(unread),
          },
          { to: `${base}/documenti`, label: documents.title, count: latest.total },
          { to: `${base}/partecipanti`, label: participation.tab, count: twinning.participantCount },
        ]}
      />
      <TwoColumn
        side={
          <SideColumn label={texts.side}>
            <TwinningSide twinning={twinning} />
            {level !== undefined && <SpaceLevel slug={twinning.slug} kind="TWINNING" level={level} />}
            {member ? <MyTwinnings news={news} /> : <JoinBox back={base} />}
            <LatestTwinnings twinnings={side.others} />
            <LatestMembers members={side.people} />
          </SideColumn>
        }
      >
        <Outlet context={{ twinning, live, testimonies, may, documents: latest.documents }} />
      </TwoColumn>
    </>
  );
}

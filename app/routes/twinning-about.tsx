import { useOutletContext } from "@remix-run/react";
import type { TopicCard } from "../../server/topics/contract.ts";
import type { TwinningView } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { TopicCards } from "../topics/topic-cards";
import { MoreLink } from "../ui/more-link";
import { PageSection } from "../ui/page-section";
import { Prose } from "../ui/prose";

const SHOWN = 4;

export default function TwinningAbout() {
  const { twinning, topics } = useOutletContext<{ twinning: TwinningView; topics: TopicCard[] }>();
  const { twinnings: texts, home } = useTexts();
  return (
    <>
      <PageSection title={texts.presentation}>
        <Prose html={twinning.presentationHtml} />
      </PageSection>
      <PageSection title={texts.objectives}>
        <Prose html={twinning.objectivesHtml} />
      </PageSection>
      <PageSection title={texts.results}>
        {twinning.resultsHtml ? <Prose html={twinning.resultsHtml} /> : <p>{texts.noResults}</p>}
      </PageSection>
      <PageSection
        title={texts.discussions}
        action={<MoreLink to={`/gemellaggi/${twinning.slug}/discussioni`}>{home.allTopics}</MoreLink>}
      >
        <TopicCards topics={topics.slice(0, SHOWN)} />
      </PageSection>
    </>
  );
}

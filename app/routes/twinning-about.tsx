import { useOutletContext } from "@remix-run/react";
import type { DocumentCard } from "../../server/documents/contract.ts";
import type { TestimonyView } from "../../server/topics/contract.ts";
import type { TwinningView } from "../../server/twinnings/contract.ts";
import { DocumentRow } from "../documents/document-row";
import { libraryPath } from "../documents/paths";
import { useTexts } from "../i18n/use-texts";
import { LiveRows } from "../topics/live-rows";
import { Testimonies } from "../topics/testimonies";
import { TopicCards } from "../topics/topic-cards";
import type { LiveTopics } from "../topics/use-live-topics";
import { Heading } from "../ui/heading";
import { LongProse } from "../ui/long-prose";
import { MoreLink } from "../ui/more-link";
import { PageSection } from "../ui/page-section";
import { RowList } from "../ui/row-list";

type About = {
  twinning: TwinningView;
  live: LiveTopics;
  testimonies: TestimonyView[];
  documents: DocumentCard[];
};

export default function TwinningAbout() {
  const { twinning, live, testimonies, documents } = useOutletContext<About>();
  const { twinnings: texts, home, documents: documentTexts } = useTexts();
  return (
    <>
      <PageSection title={texts.presentation}>
        <p className="lead">{twinning.summary}</p>
        <LongProse html={twinning.presentationHtml} more={texts.readAll} less={texts.readLess} />
      </PageSection>
      <PageSection title={texts.objectives}>
        <LongProse html={twinning.objectivesHtml} more={texts.readAll} less={texts.readLess} />
      </PageSection>
      <PageSection title={texts.results}>
        {twinning.resultsHtml ? (
          <LongProse html={twinning.resultsHtml} more={texts.readAll} less={texts.readLess} />
        ) : (
          <p>{texts.noResults[twinning.state]}</p>
        )}
        {testimonies.length > 0 && (
          <>
            <Heading level={3} className="testimonies-title">
              {texts.testimonies}
            </Heading>
            <Testimonies testimonies={testimonies} />
          </>
        )}
      </PageSection>
      <PageSection
        title={texts.discussions}
        action={<MoreLink to={`/gemellaggi/${twinning.slug}/discussioni`}>{home.allTopics}</MoreLink>}
      >
        <LiveRows live={live}>
          <TopicCards topics={live.topics} />
        </LiveRows>
      </PageSection>
      {documents.length > 0 && (
        <PageSection
          title={documentTexts.latest}
          action={<MoreLink to={libraryPath(twinning.slug)}>{documentTexts.all}</MoreLink>}
        >
          <RowList label={documentTexts.latest}>
            {documents.map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </RowList>
        </PageSection>
      )}
    </>
  );
}

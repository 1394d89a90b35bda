import type { MetaFunction } from "@remix-run/node";
import { useOutletContext } from "@remix-run/react";
import type { TopicCard } from "../../server/topics/contract.ts";
import type { TwinningView } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { TopicCards } from "../topics/topic-cards";
import { ButtonLink } from "../ui/button-link";
import { PageSection } from "../ui/page-section";

export const loader = () => null;

export const meta: MetaFunction = (args) => {
  const { data } = args.matches.find(({ id }) => id === "routes/twinning") ?? {};
  const acronym = (data as { twinning: { acronym: string } } | undefined)?.twinning.acronym ?? "";
  return pageTitle(args, ({ twinnings }) => `${acronym}: ${twinnings.discussions}`);
};

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.twinnings.discussionsTab }] };

export default function TwinningTopics() {
  const { twinning, topics } = useOutletContext<{ twinning: TwinningView; topics: TopicCard[] }>();
  const texts = useTexts();
  const open = (
    <ButtonLink to={`/discussioni/nuova/${twinning.slug}`} variant="secondary" icon="plus">
      {texts.topics.open}
    </ButtonLink>
  );
  return (
    <PageSection title={texts.twinnings.discussions} action={open}>
      <TopicCards topics={topics} />
    </PageSection>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useOutletContext } from "@remix-run/react";
import type { TwinningView } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { listPath } from "../site/list-path";
import { pageNumber } from "../site/page-number";
import type { Handle } from "../site/site-layout";
import { TopicCards } from "../topics/topic-cards";
import { twinningMeta } from "../twinnings/twinning-meta";
import { ButtonLink } from "../ui/button-link";
import { MoreLink } from "../ui/more-link";
import { PageSection } from "../ui/page-section";
import { Pager } from "../ui/pager";

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const where = { space: params.slug ?? "" };
    return context.community.topics.topicList(context.viewer, where, { page: pageNumber(request) });
  });

export const meta: MetaFunction = (args) =>
  twinningMeta(args, (texts, { acronym }) => `${acronym}: ${texts.twinnings.discussions}`);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.twinnings.discussionsTab }] };

export default function TwinningTopics() {
  const { topics: cards, total, page, pages } = useLoaderData<typeof loader>();
  const { twinning, may } = useOutletContext<{ twinning: TwinningView; may: { edit: boolean } }>();
  const { topics: texts, twinnings, tidying } = useTexts();
  const open = (
    <ButtonLink to={`/discussioni/nuova/${twinning.slug}`} variant="secondary" icon="plus">
      {texts.open}
    </ButtonLink>
  );
  return (
    <PageSection title={twinnings.discussions} action={open}>
      <p className="list-total">{texts.total(total)}</p>
      <TopicCards topics={cards} />
      <Pager
        page={page}
        pageCount={pages}
        to={(n) => listPath(`/gemellaggi/${twinning.slug}/discussioni`, {}, n)}
        texts={{ ...texts, label: texts.listPages, summary: texts.pageOf(page, pages) }}
      />
      {may.edit && <MoreLink to={`/gemellaggi/${twinning.slug}/registro`}>{tidying.logOf}</MoreLink>}
    </PageSection>
  );
}

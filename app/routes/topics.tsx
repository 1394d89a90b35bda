import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { spaceTag } from "../../server/spaces/contract.ts";
import { topicsTag } from "../../server/topics/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { pageNumber } from "../site/page-number";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { TopicRow } from "../topics/topic-row";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";
import { PageHeading } from "../ui/page-heading";
import { Pager } from "../ui/pager";
import { RowList } from "../ui/row-list";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.topics.title);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.nav.topics }] };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { spaces, topics } = context.community;
    const spaceId = await spaces.communitySpaceId();
    context.page.tags.push(spaceTag(spaceId), topicsTag(spaceId));
    return topics.topicList(context.viewer, spaceId, { page: pageNumber(request) });
  });

export default function Topics() {
  const { topics, page, pages } = useLoaderData<typeof loader>();
  const { topics: texts } = useTexts();
  return (
    <>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        actions={
          <ButtonLink to="/discussioni/nuova/forum" icon="plus">
            {texts.open}
          </ButtonLink>
        }
      />
      {topics.length === 0 ? (
        <EmptyState icon="comment" title={texts.none}>
          {texts.noneText}
        </EmptyState>
      ) : (
        <RowList>
          {topics.map((topic) => (
            <TopicRow key={topic.id} topic={topic} level={2} />
          ))}
        </RowList>
      )}
      <Pager
        page={page}
        pageCount={pages}
        to={(n) => `/discussioni?pagina=${n}`}
        texts={{ ...texts, label: texts.listPages, summary: texts.pageOf(page, pages) }}
      />
    </>
  );
}

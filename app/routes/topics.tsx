import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TOPICS_TAG } from "../../server/topics/contract.ts";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { filterText } from "../site/filter-text";
import { listPath } from "../site/list-path";
import { pageNumber } from "../site/page-number";
import { publicPreview } from "../site/page-preview";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { SpaceLevel } from "../spaces/space-level";
import { TopicFilters } from "../topics/topic-filters";
import { TopicRow } from "../topics/topic-row";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";
import { PageHeading } from "../ui/page-heading";
import { Pager } from "../ui/pager";
import { RowList } from "../ui/row-list";

/** The community's own space. */
const FORUM = "forum";
const PATH = "/discussioni";

export const meta: MetaFunction = (args) => [
  ...pageTitle(args, (texts) => texts.topics.title),
  ...publicPreview(args, ({ topics: { title, lead } }) => ({ title, description: lead })),
];

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.nav.topics }] };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { viewer } = context;
    const { topics, twinnings } = context.community;
    context.page.tags.push(TOPICS_TAG, TWINNINGS_TAG);
    const [q, place, tema, amministrazione] = ["q", "dove", "tema", "amministrazione"].map((name) =>
      filterText(request, name),
    ) as [string, string, string, string];
    const dove = place === "forum" || place === "gemellaggi" ? place : "";
    const { themes, spaceIds } = await twinnings.spacesOf(viewer, {
      theme: tema,
      administration: amministrazione,
    });
    // The forum has neither theme nor administrations.
    const ofTwinnings = tema !== "" || amministrazione !== "" || dove === "gemellaggi";
    const where = {
      words: q,
      ...(dove === "forum" && { space: FORUM }),
      ...(ofTwinnings && { spaceIds }),
    };
    const list = await topics.topicList(viewer, where, { page: pageNumber(request) });
    const level = viewer.member ? (viewer.member.spaceLevels?.[FORUM] ?? null) : undefined;
    return { ...list, themes, chosen: { q, dove, tema, amministrazione }, level };
  });

export default function Topics() {
  const { topics, total, page, pages, themes, chosen, level } = useLoaderData<typeof loader>();
  const { topics: texts } = useTexts();
  const narrowed = Object.values(chosen).some((value) => value !== "");
  return (
    <>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        actions={
          <>
            <ButtonLink to="/discussioni/nuova/forum" icon="plus">
              {texts.open}
            </ButtonLink>
            {level !== undefined && <SpaceLevel slug={FORUM} kind="COMMUNITY" level={level} />}
          </>
        }
      />
      <TopicFilters themes={themes} chosen={chosen} narrowed={narrowed} />
      <p className="list-total" role="status">
        {texts.total(total)}
      </p>
      {topics.length === 0 ? (
        <EmptyState icon="comment" title={narrowed ? texts.noneFound : texts.none}>
          {narrowed ? texts.noneFoundText : texts.noneText}
        </EmptyState>
      ) : (
        <RowList label={texts.title}>
          {topics.map((topic) => (
            <TopicRow key={topic.id} topic={topic} level={2} withSpace />
          ))}
        </RowList>
      )}
      <Pager
        page={page}
        pageCount={pages}
        to={(n) => listPath(PATH, chosen, n)}
        texts={{ ...texts, label: texts.listPages, summary: texts.pageOf(page, pages) }}
      />
    </>
  );
}

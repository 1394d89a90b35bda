import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TOPICS_TAG, type TopicCard } from "../../server/topics/contract.ts";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { filterText } from "../site/filter-text";
import { ListPager } from "../site/list-pager";
import { listPath } from "../site/list-path";
import { pageNumber } from "../site/page-number";
import { publicPreview } from "../site/page-preview";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { useLiveTopics } from "../topics/use-live-topics";
import { NoTwinnings } from "../twinnings/no-twinnings";
import { TwinningCards } from "../twinnings/twinning-cards";
import { TwinningFilters } from "../twinnings/twinning-filters";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction = (args) => [
  ...pageTitle(args, (texts) => texts.twinnings.title),
  ...publicPreview(args, ({ twinnings: { title, lead } }) => ({ title, description: lead })),
];

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.nav.twinnings }] };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { viewer } = context;
    const { twinnings, topics } = context.community;
    context.page.tags.push(TWINNINGS_TAG, TOPICS_TAG);
    const [q, tema, regione, stato, when] = ["q", "tema", "regione", "stato", "anno"].map((name) =>
      filterText(request, name),
    ) as [string, string, string, string, string];
    // What is no year narrows nothing, and nobody is told that it does.
    const anno = /^[12]\d{3}$/.test(when) ? when : "";
    const filters = {
      q: q || undefined,
      theme: tema || undefined,
      region: regione || undefined,
      state: stato || undefined,
      year: anno ? Number(anno) : undefined,
    };
    const list = await twinnings.twinningList(viewer, filters, { page: pageNumber(request) });
    const spaceIds = list.twinnings.map(({ spaceId }) => spaceId);
    const [activity, news] = await Promise.all([
      topics.lastActivity(viewer, spaceIds),
      topics.newsOf(viewer),
    ]);
    return { ...list, chosen: { q, tema, regione, stato, anno }, activity, news };
  });

/** Of the answer only what waits is shown. */
const NO_TOPICS: TopicCard[] = [];

export default function Twinnings() {
  const { twinnings, total, page, pages, choices, chosen, activity, news } = useLoaderData<typeof loader>();
  const { twinnings: texts, lists, twinningForm } = useTexts();
  const live = useLiveTopics({ topics: NO_TOPICS, news, query: "?quante=1", first: false });
  const open = (
    <ButtonLink to="/gemellaggi/nuovo" variant="secondary" icon="plus">
      {twinningForm.openLink}
    </ButtonLink>
  );
  const filtered = Object.values(chosen).some((value) => value !== "");
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} actions={open} />
      <TwinningFilters choices={choices} chosen={chosen} narrowed={filtered} />
      <p className="list-total" role="status">
        {texts.total(total)}
      </p>
      {twinnings.length === 0 ? (
        filtered ? (
          <EmptyState icon="twinning" title={lists.noneFound}>
            {lists.noneFoundText}
          </EmptyState>
        ) : (
          <NoTwinnings level={2} />
        )
      ) : (
        <TwinningCards twinnings={twinnings} lastActivity={activity} news={live.news} level={2} />
      )}
      <ListPager page={page} pages={pages} to={(n) => listPath("/gemellaggi", chosen, n)} />
    </>
  );
}

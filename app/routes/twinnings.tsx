import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TOPICS_TAG } from "../../server/topics/contract.ts";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { filtersOf, listPath } from "../site/filters";
import { pageNumber } from "../site/page-number";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { TwinningCards } from "../twinnings/twinning-cards";
import { TwinningFilters } from "../twinnings/twinning-filters";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";
import { PageHeading } from "../ui/page-heading";
import { Pager } from "../ui/pager";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.twinnings.title);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.nav.twinnings }] };

const NAMES = ["q", "tema", "regione", "stato", "anno"] as const;

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { viewer } = context;
    const { twinnings, topics } = context.community;
    context.page.tags.push(TWINNINGS_TAG, TOPICS_TAG);
    const chosen = filtersOf(request, NAMES);
    const { q, tema: theme, regione: region, stato: state, anno } = chosen;
    const year = /^[12]\d{3}$/.test(anno ?? "") ? Number(anno) : undefined;
    const filters = { q, theme, region, state, year };
    const list = await twinnings.twinningList(viewer, filters, { page: pageNumber(request) });
    const spaceIds = list.twinnings.map(({ spaceId }) => spaceId);
    return { ...list, chosen, activity: await topics.lastActivity(viewer, spaceIds) };
  });

export default function Twinnings() {
  const { twinnings, total, page, pages, choices, chosen, activity } = useLoaderData<typeof loader>();
  const { twinnings: texts, lists, twinningForm } = useTexts();
  const open = (
    <ButtonLink to="/gemellaggi/nuovo" variant="secondary" icon="plus">
      {twinningForm.openLink}
    </ButtonLink>
  );
  const filtered = Object.keys(chosen).length > 0;
  return (
    <>
      <PageHeading title={texts.title} lead={texts.lead} actions={open} />
      <TwinningFilters choices={choices} chosen={chosen} />
      <p className="list-total" role="status">
        {texts.total(total)}
      </p>
      {twinnings.length === 0 ? (
        <EmptyState icon="twinning" title={filtered ? lists.noneFound : texts.none}>
          {filtered ? lists.noneFoundText : texts.noneText}
        </EmptyState>
      ) : (
        <TwinningCards twinnings={twinnings} lastActivity={activity} level={2} />
      )}
      <Pager
        page={page}
        pageCount={pages}
        to={(n) => listPath("/gemellaggi", chosen, n)}
        texts={{ ...lists, summary: lists.pageOf(page, pages) }}
      />
    </>
  );
}

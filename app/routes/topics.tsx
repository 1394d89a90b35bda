import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { isStaff } from "../../server/members/contract.ts";
import { TOPICS_TAG } from "../../server/topics/contract.ts";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { ListSteps } from "../site/list-steps";
import { publicPreview } from "../site/page-preview";
import { pageTitle } from "../site/page-title";
import { useSite } from "../site/site-data";
import type { Handle } from "../site/site-layout";
import { SpaceLevel } from "../spaces/space-level";
import { FORUM, listAsked } from "../topics/list-asked";
import { LiveRows } from "../topics/live-rows";
import { MarkAllRead } from "../topics/mark-all-read";
import { TopicFilters } from "../topics/topic-filters";
import { TopicRow } from "../topics/topic-row";
import { useLiveTopics } from "../topics/use-live-topics";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";
import { MoreLink } from "../ui/more-link";
import { PageHeading } from "../ui/page-heading";
import { RowList } from "../ui/row-list";

const PATH = "/discussioni";

export const meta: MetaFunction = (args) => [
  ...pageTitle(args, (texts) => texts.topics.title),
  ...publicPreview(args, ({ topics: { title, lead } }) => ({ title, description: lead })),
];

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.nav.topics }] };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { viewer } = context;
    context.page.tags.push(TOPICS_TAG, TWINNINGS_TAG);
    const { list, themes, chosen } = await listAsked(context, request);
    const level = viewer.member ? (viewer.member.spaceLevels?.[FORUM] ?? null) : undefined;
    return { ...list, themes, chosen, tidies: isStaff(viewer), level };
  });

export default function Topics() {
  const { total, many, previous, next, themes, chosen, tidies, level, ...listed } =
    useLoaderData<typeof loader>();
  const live = useLiveTopics({ ...listed, query: useLocation().search, first: previous === null });
  const member = useSite()?.member;
  const { topics: texts, tidying } = useTexts();
  const { ordine: _order, ...narrowing } = chosen;
  const narrowed = Object.values(narrowing).some((value) => value !== "");
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
      <TopicFilters themes={themes} chosen={chosen} narrowed={narrowed} member={Boolean(member)} />
      <div className="list-total">
        <p role="status">{many ? texts.moreThan(total) : texts.total(total)}</p>
        {member && <MarkAllRead {...(chosen.dove === "forum" && { space: FORUM })} />}
      </div>
      {live.topics.length === 0 ? (
        <EmptyState icon="comment" title={narrowed ? texts.noneFound : texts.none}>
          {narrowed ? texts.noneFoundText : texts.noneText}
        </EmptyState>
      ) : (
        <LiveRows live={live}>
          <RowList label={texts.title}>
            {live.topics.map((topic) => (
              <TopicRow key={topic.id} topic={topic} level={2} withSpace />
            ))}
          </RowList>
        </LiveRows>
      )}
      <ListSteps path={PATH} filters={chosen} list={{ previous, next }} />
      {tidies && <MoreLink to="/discussioni/registro">{tidying.logOfForum}</MoreLink>}
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isStaff } from "../../server/members/contract.ts";
import { TOPICS_TAG } from "../../server/topics/contract.ts";
import { TWINNINGS_TAG } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { ListSteps, listPlace } from "../site/list-steps";
import { publicPreview } from "../site/page-preview";
import { pageTitle } from "../site/page-title";
import { useSite } from "../site/site-data";
import type { Handle } from "../site/site-layout";
import { SpaceLevel } from "../spaces/space-level";
import { MarkAllRead } from "../topics/mark-all-read";
import { TopicFilters } from "../topics/topic-filters";
import { TopicRow } from "../topics/topic-row";
import { chosenIn, ORDERS, SHARES } from "../topics/topics-chosen";
import { useUnread } from "../topics/use-unread";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";
import { MoreLink } from "../ui/more-link";
import { PageHeading } from "../ui/page-heading";
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
    const { q, dove, tema, amministrazione, ordine, mostra } = chosenIn(request);
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
      order: ORDERS[ordine],
      ...(mostra && { share: SHARES[mostra] }),
    };
    const list = await topics.topicList(viewer, where, listPlace(request));
    const chosen = { q, dove, tema, amministrazione, ordine, mostra };
    const level = viewer.member ? (viewer.member.spaceLevels?.[FORUM] ?? null) : undefined;
    return { ...list, themes, chosen, tidies: isStaff(viewer), level };
  });

export default function Topics() {
  const { total, many, previous, next, themes, chosen, tidies, level, ...listed } =
    useLoaderData<typeof loader>();
  const { topics } = useUnread(listed);
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
      <ListSteps path={PATH} filters={chosen} list={{ previous, next }} />
      {tidies && <MoreLink to="/discussioni/registro">{tidying.logOfForum}</MoreLink>}
    </>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useOutletContext, useSearchParams } from "@remix-run/react";
import type { TwinningView } from "../../server/twinnings/contract.ts";
import { answerLoad } from "../forms/answer";
import { useTexts } from "../i18n/use-texts";
import { ListSteps, listPlace } from "../site/list-steps";
import { useSite } from "../site/site-data";
import type { Handle } from "../site/site-layout";
import { LiveRows } from "../topics/live-rows";
import { MarkAllRead } from "../topics/mark-all-read";
import { TopicCards } from "../topics/topic-cards";
import { useLiveTopics } from "../topics/use-live-topics";
import { twinningMeta } from "../twinnings/twinning-meta";
import { ButtonLink } from "../ui/button-link";
import { MoreLink } from "../ui/more-link";
import { PageSection } from "../ui/page-section";

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const where = { space: params.slug ?? "" };
    return context.community.topics.topicList(context.viewer, where, listPlace(request));
  });

export const meta: MetaFunction = (args) =>
  twinningMeta(args, (texts, { acronym }) => `${acronym}: ${texts.twinnings.discussions}`);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.twinnings.discussionsTab }] };

export default function TwinningTopics() {
  const { total, many, previous, next, ...listed } = useLoaderData<typeof loader>();
  const member = useSite()?.member;
  const { twinning, may } = useOutletContext<{ twinning: TwinningView; may: { edit: boolean } }>();
  const { topics: texts, twinnings, tidying } = useTexts();
  const { slug, spaceId } = twinning;
  const query = `?${new URLSearchParams([["spazio", slug], ...useSearchParams()[0]])}`;
  const live = useLiveTopics({ ...listed, query, spaceId, first: previous === null });
  const open = (
    <ButtonLink to={`/discussioni/nuova/${twinning.slug}`} variant="secondary" icon="plus">
      {texts.open}
    </ButtonLink>
  );
  return (
    <PageSection title={twinnings.discussions} action={open}>
      <div className="list-total">
        <p>{many ? texts.moreThan(total) : texts.total(total)}</p>
        {member && <MarkAllRead space={twinning.slug} />}
      </div>
      <LiveRows live={live}>
        <TopicCards topics={live.topics} />
      </LiveRows>
      <ListSteps path={`/gemellaggi/${twinning.slug}/discussioni`} filters={{}} list={{ previous, next }} />
      {may.edit && <MoreLink to={`/gemellaggi/${twinning.slug}/registro`}>{tidying.logOf}</MoreLink>}
    </PageSection>
  );
}

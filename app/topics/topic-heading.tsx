import { Link } from "@remix-run/react";
import type { TopicNow, TopicView } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { AudienceChip } from "../site/audience-chip";
import { Alert } from "../ui/alert";
import { Chip } from "../ui/chip";
import { MetaLine } from "../ui/meta-line";
import { PageHeading } from "../ui/page-heading";
import { CONVERSATIONS, postPath, spaceTopicsPath } from "./paths";

/** Title, where the topic stands, and what of it changes while one looks on. */
export function TopicHeading({
  view: { topic, space, pages, conversation },
  now,
}: {
  view: TopicView;
  now: TopicNow;
}) {
  const { topics: texts, twinnings, tidying, conversations } = useTexts();
  return (
    <PageHeading
      title={now.title}
      eyebrow={
        conversation ? (
          <Link to={CONVERSATIONS}>{conversations.title}</Link>
        ) : (
          <Link to={spaceTopicsPath(space)}>
            {space.kind === "COMMUNITY" ? texts.title : `${twinnings.kind} ${space.shortTitle}`}
          </Link>
        )
      }
    >
      <AudienceChip audience={topic.audience} />
      {now.pinned && <Chip>{texts.pinned}</Chip>}
      {now.rules.announceOnly && <Chip>{tidying.announceOnly}</Chip>}
      {now.locked && <Chip>{texts.lockedChip}</Chip>}
      <p className="page-head-meta">
        <MetaLine>
          <span>
            {texts.opened} <When at={topic.createdAt} />
          </span>
          <span>
            {conversation
              ? conversations.people(conversation.people.length)
              : texts.participants(now.participantCount)}
          </span>
          <span>{texts.posts(now.postCount)}</span>
          {pages > 1 && <Link to={postPath(topic, now.lastNumber)}>{texts.toLast}</Link>}
        </MetaLine>
      </p>
      {now.rules.mergedInto !== null && (
        <Alert tone="info" actions={<Link to={`/discussioni/${now.rules.mergedInto}`}>{texts.goTo}</Link>}>
          {tidying.merged}
        </Alert>
      )}
    </PageHeading>
  );
}

import { Link } from "@remix-run/react";
import type { TopicCard } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { AudienceChip } from "../site/audience-chip";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { Chip } from "../ui/chip";
import { EmptyState } from "../ui/empty-state";
import { MetaLine } from "../ui/meta-line";
import { resumePath } from "./paths";

/** The discussions of a twinning, each with its opening, its date and how many take part. */
export function TopicCards({ topics }: { topics: TopicCard[] }) {
  const { topics: texts } = useTexts();
  if (topics.length === 0)
    return (
      <EmptyState icon="comment" level={3} title={texts.none}>
        {texts.noneText}
      </EmptyState>
    );
  return (
    <div className="stack">
      {topics.map((topic) => (
        <Card
          key={topic.id}
          title={topic.title}
          to={resumePath(topic)}
          eyebrow={
            (topic.pinned || topic.audience !== "PUBLIC" || topic.unread > 0) && (
              <>
                {topic.pinned && <Chip>{texts.pinned}</Chip>}
                <AudienceChip audience={topic.audience} />
                {topic.unread > 0 && <Badge tone="primary">{texts.unread(topic.unread)}</Badge>}
              </>
            )
          }
          meta={
            <MetaLine>
              <span>
                {texts.opened} <When at={topic.createdAt} />
              </span>
              <span>{texts.participants(topic.participantCount)}</span>
              {topic.lastPostAt && (
                <span>
                  {texts.lastPost} <When at={topic.lastPostAt} recent />
                </span>
              )}
            </MetaLine>
          }
          footer={
            <Link to={resumePath(topic)}>
              {texts.goTo}
              <span className="visually-hidden">: {topic.title}</span>
            </Link>
          }
        >
          {topic.isGeneral ? (
            <p>{texts.generalOpening[topic.space.kind]}</p>
          ) : (
            topic.postCount === 0 && <p>{texts.empty}</p>
          )}
        </Card>
      ))}
    </div>
  );
}

import type { TopicCard } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Icon } from "../ui/icon";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { AudienceChip } from "./audience-chip";
import { topicPath } from "./paths";

/** A topic on a line of a list. */
export function TopicRow({ topic, withSpace = false }: { topic: TopicCard; withSpace?: boolean }) {
  const { topics: texts } = useTexts();
  return (
    <ItemRow
      title={topic.title}
      to={topicPath(topic)}
      lead={<Icon name="comment" />}
      meta={
        <MetaLine>
          {withSpace && <span>{topic.space.shortTitle}</span>}
          <span>{texts.participants(topic.participantCount)}</span>
          <span>
            {topic.lastPostAt ? texts.lastPost : texts.opened}{" "}
            <When at={topic.lastPostAt ?? topic.createdAt} recent />
          </span>
        </MetaLine>
      }
      end={
        <>
          <AudienceChip audience={topic.audience} />
          <span>{texts.posts(topic.postCount)}</span>
        </>
      }
    />
  );
}

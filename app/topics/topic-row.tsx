import type { TopicCard } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { AudienceChip } from "../site/audience-chip";
import { Badge } from "../ui/badge";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { resumePath } from "./paths";

type Props = { topic: TopicCard; level?: 2 | 3; withSpace?: boolean };

/** A topic on a line of a list. */
export function TopicRow({ topic, level = 3, withSpace = false }: Props) {
  const { topics: texts } = useTexts();
  return (
    <ItemRow
      title={topic.title}
      level={level}
      to={resumePath(topic)}
      lead={<Icon name="comment" />}
      meta={
        <MetaLine>
          {withSpace && <span>{topic.space.shortTitle}</span>}
          <span>{texts.participants(topic.participantCount)}</span>
          <span>
            {topic.lastPostAt ? texts.lastPost : texts.openedRecently}{" "}
            <When at={topic.lastPostAt ?? topic.createdAt} recent />
          </span>
        </MetaLine>
      }
      end={
        <>
          {topic.unread > 0 && <Badge tone="primary">{texts.unread(topic.unread)}</Badge>}
          {topic.pinned && <Chip>{texts.pinned}</Chip>}
          {topic.locked && <Chip>{texts.lockedChip}</Chip>}
          <AudienceChip audience={topic.audience} />
          <span>{texts.posts(topic.postCount)}</span>
        </>
      }
    />
  );
}

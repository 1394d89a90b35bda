import { Link } from "@remix-run/react";
import type { TopicView } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Chip } from "../ui/chip";
import { MetaLine } from "../ui/meta-line";
import { PageHeading } from "../ui/page-heading";
import { AudienceChip } from "./audience-chip";
import { postPath, spaceTopicsPath } from "./paths";

type Counts = { postCount: number; participantCount: number; lastNumber: number };

/** Title, where the topic stands, and its living counts. */
export function TopicHeading({ view: { topic, space, pages }, counts }: { view: TopicView; counts: Counts }) {
  const { topics: texts, twinnings } = useTexts();
  return (
    <PageHeading
      title={topic.title}
      eyebrow={
        <Link to={spaceTopicsPath(space)}>
          {space.kind === "COMMUNITY" ? texts.title : `${twinnings.kind} ${space.shortTitle}`}
        </Link>
      }
    >
      <AudienceChip audience={topic.audience} />
      {topic.pinned && <Chip>{texts.pinned}</Chip>}
      {topic.locked && <Chip>{texts.lockedChip}</Chip>}
      <p className="page-head-meta">
        <MetaLine>
          <span>
            {texts.opened} <When at={topic.createdAt} />
          </span>
          <span>{texts.participants(counts.participantCount)}</span>
          <span>{texts.posts(counts.postCount)}</span>
          {pages > 1 && <Link to={postPath(topic, counts.lastNumber)}>{texts.toLast}</Link>}
        </MetaLine>
      </p>
    </PageHeading>
  );
}

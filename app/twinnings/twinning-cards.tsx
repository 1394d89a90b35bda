import type { SpaceNews } from "../../server/topics/contract.ts";
import type { TwinningCard } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { CardGrid } from "../ui/card-grid";
import { Chip } from "../ui/chip";
import { MetaLine } from "../ui/meta-line";
import { StateChip } from "./state-chip";

type Props = {
  twinnings: TwinningCard[];
  /** When something was last written in each, by space; ISO 8601. */
  lastActivity: Record<number, string>;
  /** What waits in those one takes part in. */
  news?: SpaceNews[];
  level?: 2 | 3;
};

/** Twinnings as cards: who hands what over to whom. */
export function TwinningCards({ twinnings, lastActivity, news = [], level = 3 }: Props) {
  return (
    <CardGrid>
      {twinnings.map((twinning) => (
        <TwinningSummary
          key={twinning.slug}
          twinning={twinning}
          lastActivity={lastActivity[twinning.spaceId]}
          unread={news.find(({ space }) => space.id === twinning.spaceId)?.posts ?? 0}
          level={level}
        />
      ))}
    </CardGrid>
  );
}

type SummaryProps = {
  twinning: TwinningCard;
  lastActivity: string | undefined;
  unread: number;
  level: 2 | 3;
};

function TwinningSummary({ twinning, lastActivity, unread, level }: SummaryProps) {
  const { twinnings: texts, topics } = useTexts();
  const side = (parties: { name: string }[], one: string, many: string) => (
    <>
      <span className="visually-hidden">{parties.length > 1 ? many : one}: </span>
      {parties.map(({ name }) => name).join(", ") || texts.unknownParty}
    </>
  );
  return (
    <Card
      title={twinning.title}
      level={level}
      to={`/gemellaggi/${twinning.slug}`}
      eyebrow={
        <>
          <StateChip state={twinning.state} />
          <Chip>{twinning.theme}</Chip>
          {unread > 0 && <Badge tone="primary">{topics.unread(unread)}</Badge>}
        </>
      }
      meta={
        <>
          <p className="card-parties">
            {twinning.offering.length + twinning.receiving.length === 0 ? (
              texts.unknownParties
            ) : (
              <>
                {side(twinning.offering, texts.offering, texts.offeringMany)}
                <span aria-hidden="true"> → </span>
                <span className="visually-hidden">; </span>
                {side(twinning.receiving, texts.receiving, texts.receivingMany)}
              </>
            )}
          </p>
          <MetaLine>
            {twinning.startedYear}
            {lastActivity && (
              <span>
                {texts.lastActivity} <When at={lastActivity} recent />
              </span>
            )}
          </MetaLine>
        </>
      }
    >
      <p>{twinning.summary}</p>
    </Card>
  );
}

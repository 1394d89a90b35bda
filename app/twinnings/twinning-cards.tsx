import type { TwinningCard } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Card } from "../ui/card";
import { CardGrid } from "../ui/card-grid";
import { Chip } from "../ui/chip";
import { MetaLine } from "../ui/meta-line";
import { StateChip } from "./state-chip";

/** Twinnings as cards: who hands what over to whom. */
export function TwinningCards({ twinnings, level = 3 }: { twinnings: TwinningCard[]; level?: 2 | 3 }) {
  return (
    <CardGrid>
      {twinnings.map((twinning) => (
        <TwinningSummary key={twinning.slug} twinning={twinning} level={level} />
      ))}
    </CardGrid>
  );
}

function TwinningSummary({ twinning, level }: { twinning: TwinningCard; level: 2 | 3 }) {
  const { twinnings: texts } = useTexts();
  const names = (parties: { name: string }[]) =>
    parties.map(({ name }) => name).join(", ") || texts.unknownParty;
  return (
    <Card
      title={twinning.title}
      level={level}
      to={`/gemellaggi/${twinning.slug}`}
      eyebrow={
        <>
          <StateChip state={twinning.state} />
          <Chip>{twinning.theme}</Chip>
        </>
      }
      meta={
        <MetaLine>
          {twinning.offering.length + twinning.receiving.length === 0 ? (
            texts.unknownParties
          ) : (
            <span>
              {names(twinning.offering)} <span aria-hidden="true">→</span>
              <span className="visually-hidden">{texts.receiving}: </span> {names(twinning.receiving)}
            </span>
          )}
          {twinning.startedYear}
        </MetaLine>
      }
    >
      <p>{twinning.summary}</p>
    </Card>
  );
}

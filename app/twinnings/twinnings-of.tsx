import type { TwinningOfAdministration } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Icon } from "../ui/icon";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { PageSection } from "../ui/page-section";
import { RowList } from "../ui/row-list";
import { StateChip } from "./state-chip";

/** The twinnings of an administration, and on which side it stands. */
export function TwinningsOf({ twinnings }: { twinnings: TwinningOfAdministration[] }) {
  const { directory: texts, twinnings: words } = useTexts();
  return (
    <PageSection title={texts.itsTwinnings}>
      {twinnings.length === 0 && <p>{texts.noItsTwinnings}</p>}
      <RowList>
        {twinnings.map(({ slug, acronym, title, sides, startedYear, state }) => (
          <ItemRow
            key={slug}
            title={`${acronym}: ${title}`}
            to={`/gemellaggi/${slug}`}
            lead={<Icon name="twinning" />}
            meta={
              <MetaLine>
                <span>{sides.map((side) => words.sides[side]).join(", ")}</span>
                {startedYear && <span>{startedYear}</span>}
              </MetaLine>
            }
            end={<StateChip state={state} />}
          />
        ))}
      </RowList>
    </PageSection>
  );
}

import type { ParticipantsView } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Avatar } from "../ui/avatar";
import { Chip } from "../ui/chip";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { PageSection } from "../ui/page-section";
import { RowList } from "../ui/row-list";
import { PEOPLE } from "./deed";
import { ManageParticipant } from "./manage-participant";

/** Who takes part, side by side. */
export function Participants({ sides, answer }: { sides: ParticipantsView["sides"]; answer: unknown }) {
  const { participation: texts, twinnings } = useTexts();
  if (sides.length === 0)
    return (
      <PageSection title={texts.people} id={PEOPLE}>
        <p>{texts.unknown}</p>
      </PageSection>
    );
  return (
    <>
      {sides.map(({ side, administrations, people }) => (
        <PageSection
          key={side}
          id={side === sides[0]?.side ? PEOPLE : undefined}
          title={side ? twinnings.sides[side] : texts.others}
          lead={administrations.map(({ name, verified }) => (
            <span key={name} className="cluster">
              {name}
              {!verified && <Chip tone="outline">{texts.toVerify}</Chip>}
            </span>
          ))}
        >
          {people.length === 0 && <p>{texts.nobody}</p>}
          <RowList>
            {people.map((person) => (
              <ItemRow
                key={person.id}
                title={person.name}
                to={`/iscritti/${person.memberId}`}
                lead={<Avatar name={person.name} />}
                meta={
                  <MetaLine>
                    {twinnings.roles[person.role]}
                    {person.administration}
                    <span>
                      {texts.since} <When at={person.from} />
                    </span>
                  </MetaLine>
                }
                end={person.mayEnd && <ManageParticipant person={person} answer={answer} />}
              />
            ))}
          </RowList>
        </PageSection>
      ))}
    </>
  );
}

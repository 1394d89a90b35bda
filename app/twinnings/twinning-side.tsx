import type { TwinningView } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { DefinitionList } from "../ui/definition-list";
import { DefinitionRow } from "../ui/definition-row";
import { Person } from "../ui/person";
import { SideBlock } from "../ui/side-block";
import { Period } from "./period";

/** Beside a twinning: its referents, then the facts in brief. */
export function TwinningSide({ twinning }: { twinning: TwinningView }) {
  const { twinnings: texts } = useTexts();
  const { referents, startedYear, startsOn, endsOn, theme, programme, coordinating } = twinning;
  return (
    <>
      <SideBlock title={texts.referents}>
        {referents.length === 0 && <p>{texts.noReferents}</p>}
        {referents.map(({ memberId, name, administration, side }) => (
          <Person
            key={`${name} ${administration}`}
            name={name}
            to={`/iscritti/${memberId}`}
            detail={side ? `${administration} · ${texts.sides[side]}` : administration}
          />
        ))}
      </SideBlock>
      <SideBlock title={texts.facts}>
        <DefinitionList>
          {(startsOn || endsOn) && (
            <DefinitionRow term={texts.period}>
              <Period from={startsOn} until={endsOn} />
            </DefinitionRow>
          )}
          {startedYear && !startsOn && <DefinitionRow term={texts.year}>{startedYear}</DefinitionRow>}
          <DefinitionRow term={texts.theme}>{theme}</DefinitionRow>
          {programme && <DefinitionRow term={texts.programme}>{programme}</DefinitionRow>}
          {coordinating.length > 0 && (
            <DefinitionRow term={texts.coordinating}>
              {coordinating.map(({ name }) => name).join(", ")}
            </DefinitionRow>
          )}
        </DefinitionList>
      </SideBlock>
    </>
  );
}

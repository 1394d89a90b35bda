import type { PersonHere, SpaceAudience } from "../../server/spaces/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { ChoiceGroup } from "../ui/choice-group";

type Props = {
  audiences: SpaceAudience[];
  people: PersonHere[];
  /** The first one, where nothing is. */
  chosen: string | undefined;
  /** Ids of the people chosen. */
  readers: string[] | undefined;
  errorOf: (field: string) => string | undefined;
};

/** Whom something is for; of chosen people, who. */
export function AudienceChoice({ audiences, people, chosen, readers, errorOf }: Props) {
  const { topics: texts } = useTexts();
  return (
    <ChoiceGroup
      legend={texts.audience}
      name="audience"
      kind="radio"
      defaultValue={chosen ?? audiences[0]}
      error={errorOf("audience")}
      choices={audiences.map((audience) => ({
        value: audience,
        label: texts.audiences[audience],
        hint: texts.audienceHints[audience],
        more: audience === "CHOSEN" && (
          <ChoiceGroup
            legend={texts.readers}
            name="readers"
            kind="checkbox"
            defaultValue={readers}
            error={errorOf("readers")}
            choices={people.map(({ id, name, administration }) => ({
              value: String(id),
              label: `${name} (${administration})`,
            }))}
          />
        ),
      }))}
    />
  );
}

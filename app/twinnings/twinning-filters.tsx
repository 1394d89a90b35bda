import type { TwinningList } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { ChoiceField } from "../ui/choice-field";
import { Field } from "../ui/field";
import { FilterForm } from "../ui/filter-form";

type Props = {
  choices: TwinningList["choices"];
  chosen: Record<"q" | "tema" | "regione" | "stato" | "anno", string>;
  narrowed: boolean;
};

/** Theme, region, state, year and words, in the address of the list. */
export function TwinningFilters({ choices, chosen, narrowed }: Props) {
  const { twinnings: texts, lists } = useTexts();
  const choice = (value: string | number, label = String(value)) => ({ value: String(value), label });
  return (
    <FilterForm
      action="/gemellaggi"
      label={texts.filters}
      submit={lists.filter}
      clear={narrowed && lists.reset}
    >
      <Field
        name="q"
        type="search"
        label={texts.filterWords}
        defaultValue={chosen.q}
        key={chosen.q}
        maxLength={100}
      />
      <ChoiceField
        name="tema"
        label={texts.theme}
        any={lists.any}
        choices={choices.themes.map((theme) => choice(theme))}
        chosen={chosen.tema}
      />
      <ChoiceField
        name="regione"
        label={texts.region}
        any={lists.anyRegion}
        choices={choices.regions.map((region) => choice(region))}
        chosen={chosen.regione}
      />
      <ChoiceField
        name="stato"
        label={texts.state}
        any={lists.any}
        choices={choices.states.map((state) => choice(state, texts.states[state]))}
        chosen={chosen.stato}
      />
      <ChoiceField
        name="anno"
        label={texts.year}
        any={lists.any}
        choices={choices.years.map((year) => choice(year))}
        chosen={chosen.anno}
      />
    </FilterForm>
  );
}

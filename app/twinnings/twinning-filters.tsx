import type { TwinningList } from "../../server/twinnings/contract.ts";
import { useTexts } from "../i18n/use-texts";
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
  const select = (
    name: keyof typeof chosen,
    label: string,
    values: (string | number)[],
    say: (value: string) => string = same,
  ) => (
    <Field
      kind="select"
      name={name}
      label={label}
      defaultValue={chosen[name]}
      key={`${name} ${chosen[name]}`}
    >
      <option value="">{lists.any}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {say(String(value))}
        </option>
      ))}
    </Field>
  );
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
      {select("tema", texts.theme, choices.themes)}
      {select("regione", texts.region, choices.regions)}
      {select(
        "stato",
        texts.state,
        choices.states,
        (state) => texts.states[state as keyof typeof texts.states],
      )}
      {select("anno", texts.year, choices.years)}
    </FilterForm>
  );
}

const same = (value: string) => value;

import { useTexts } from "../i18n/use-texts";
import { Field } from "../ui/field";
import { FilterForm } from "../ui/filter-form";

type Props = {
  themes: string[];
  chosen: Record<"q" | "dove" | "tema" | "amministrazione", string>;
  narrowed: boolean;
};

/** Words, place, theme and administration, in the address of the list of discussions. */
export function TopicFilters({ themes, chosen, narrowed }: Props) {
  const { topics: texts, directory, twinnings } = useTexts();
  // One that is not known any more stays chosen, so that the list and its filter say the same.
  const known = chosen.tema === "" || themes.includes(chosen.tema) ? themes : [chosen.tema, ...themes];
  return (
    <FilterForm
      key={JSON.stringify(chosen)}
      action="/discussioni"
      label={texts.filters}
      submit={directory.apply}
      clear={narrowed && directory.clear}
    >
      <Field name="q" label={texts.words} defaultValue={chosen.q} maxLength={100} />
      <Field kind="select" name="dove" label={texts.where} defaultValue={chosen.dove}>
        <option value="">{texts.everywhere}</option>
        <option value="forum">{texts.inForum}</option>
        <option value="gemellaggi">{texts.inTwinnings}</option>
      </Field>
      <Field kind="select" name="tema" label={twinnings.theme} defaultValue={chosen.tema}>
        <option value="">{texts.anyTheme}</option>
        {known.map((theme) => (
          <option key={theme} value={theme}>
            {theme}
          </option>
        ))}
      </Field>
      <Field
        name="amministrazione"
        label={directory.administration}
        defaultValue={chosen.amministrazione}
        maxLength={100}
      />
    </FilterForm>
  );
}

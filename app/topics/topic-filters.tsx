import { useTexts } from "../i18n/use-texts";
import { ChoiceField } from "../ui/choice-field";
import { Field } from "../ui/field";
import { FilterForm } from "../ui/filter-form";
import type { TopicsChosen } from "./topics-chosen";

type Props = {
  themes: string[];
  chosen: TopicsChosen;
  narrowed: boolean;
  /** Only a member has something to read. */
  member: boolean;
};

/** Words, place, theme and administration, which share and in what order, in the address of the list of discussions. */
export function TopicFilters({ themes, chosen, narrowed, member }: Props) {
  const { topics: texts, directory, lists, twinnings } = useTexts();
  return (
    <FilterForm
      action="/discussioni"
      label={texts.filters}
      submit={lists.filter}
      clear={narrowed && lists.reset}
    >
      <Field
        name="q"
        type="search"
        label={texts.words}
        defaultValue={chosen.q}
        key={chosen.q}
        maxLength={100}
      />
      <ChoiceField
        name="dove"
        label={texts.where}
        any={texts.everywhere}
        choices={[
          { value: "forum", label: texts.inForum },
          { value: "gemellaggi", label: texts.inTwinnings },
        ]}
        chosen={chosen.dove}
      />
      <ChoiceField
        name="tema"
        label={twinnings.theme}
        any={lists.any}
        choices={themes.map((theme) => ({ value: theme, label: theme }))}
        chosen={chosen.tema}
      />
      <Field
        name="amministrazione"
        label={directory.administration}
        defaultValue={chosen.amministrazione}
        key={`amministrazione ${chosen.amministrazione}`}
        maxLength={100}
      />
      <ChoiceField
        name="mostra"
        label={texts.show}
        any={texts.showAll}
        choices={[
          { value: "senza-risposta", label: texts.unanswered },
          ...(member ? [{ value: "da-leggere", label: texts.unreadOnly }] : []),
        ]}
        chosen={chosen.mostra}
      />
      <ChoiceField
        name="ordine"
        label={texts.order}
        any={texts.orders.activity}
        choices={[
          { value: "nuove", label: texts.orders.newest },
          { value: "partecipate", label: texts.orders.participants },
        ]}
        chosen={chosen.ordine}
      />
    </FilterForm>
  );
}

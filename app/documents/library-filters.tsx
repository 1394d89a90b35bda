import type { LibraryPage } from "../../server/documents/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { ChoiceField } from "../ui/choice-field";
import { Field } from "../ui/field";
import { FilterForm } from "../ui/filter-form";
import { isNarrowed, KINDS, type LibraryChosen, ORDERS, READ } from "./library-chosen";

type Props = { library: LibraryPage; path: string; chosen: LibraryChosen };

/** What narrows a library; in a folder, that and what is below it. A choice of one is none and is not offered. */
export function LibraryFilters({ library, path, chosen }: Props) {
  const { documents: texts, lists, topics } = useTexts();
  const same = (value: string) => ({ value, label: value });
  const named = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name });
  const known = (names: object, value: string) =>
    Object.entries(names).find(([, each]) => each === value)?.[0] ?? "";
  const fields = [
    {
      name: "tipo",
      label: texts.kind,
      any: texts.anyKind,
      choices: library.kinds.map((kind) => ({ value: known(KINDS, kind), label: texts.kinds[kind] })),
    },
    { name: "tema", label: texts.theme, any: lists.any, choices: library.themes.map(same) },
    { name: "etichetta", label: texts.tag, any: texts.anyTag, choices: library.tags.map(same) },
    {
      name: "ente",
      label: texts.administration,
      any: texts.anyAdministration,
      choices: library.administrations.map(named),
    },
    { name: "autore", label: texts.author, any: texts.anyAuthor, choices: library.authors.map(named) },
    {
      name: "destinatari",
      label: topics.audience,
      any: texts.anyAudience,
      choices: library.read.map((audience) => ({
        value: known(READ, audience),
        label: topics.audiences[audience],
      })),
    },
  ] as const;
  return (
    <FilterForm
      action={path}
      label={texts.filters}
      submit={lists.filter}
      clear={isNarrowed(chosen) && lists.reset}
    >
      {(["cartella", "vista"] as const).map(
        (name) => chosen[name] && <input type="hidden" key={name} name={name} value={chosen[name]} />,
      )}
      <Field
        name="q"
        type="search"
        label={texts.words}
        defaultValue={chosen.q}
        key={chosen.q}
        maxLength={100}
      />
      {fields.map(
        ({ name, choices, ...field }) =>
          (choices.length > (name === "etichetta" || name === "tema" ? 0 : 1) || chosen[name] !== "") && (
            <ChoiceField key={name} name={name} {...field} choices={[...choices]} chosen={chosen[name]} />
          ),
      )}
      <ChoiceField
        name="ordine"
        label={texts.order}
        any={texts.orders.changed}
        choices={Object.entries(ORDERS).map(([value, order]) => ({ value, label: texts.orders[order] }))}
        chosen={chosen.ordine}
      />
    </FilterForm>
  );
}

import { useState } from "react";
import type { FoundAdministration } from "../../server/members/find-administrations.ts";
import { useFound } from "../forms/use-found";
import { useTexts } from "../i18n/use-texts";
import { Field } from "../ui/field";

type Props = { error: string | undefined; defaultValue: string | undefined };

const LIST = "administrations-found";

/** An administration, found by typing or proposed by its name; a line of text without JavaScript. */
export function AdministrationField({ error, defaultValue }: Props) {
  const { members: texts } = useTexts();
  const [typed, setTyped] = useState("");
  const found = useFound<FoundAdministration>("/registrati/amministrazioni", typed);
  const isNew = found.to === typed && typed.trim().length > 2 && found.few.length === 0;
  return (
    <>
      <Field
        name="administration"
        label={texts.administration}
        hint={texts.administrationHint}
        error={error}
        defaultValue={defaultValue}
        list={LIST}
        autoComplete="organization"
        maxLength={200}
        required
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={LIST}>
        {found.few.map(({ name, region, verified }) => (
          <option
            key={name}
            value={name}
            label={[region, verified ? "" : texts.toBeVerified].filter(Boolean).join(", ")}
          />
        ))}
      </datalist>
      <div className="field-note" role="status">
        {isNew && texts.administrationNew}
      </div>
    </>
  );
}

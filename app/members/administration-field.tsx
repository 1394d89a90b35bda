import { useEffect, useState } from "react";
import type { FoundAdministration } from "../../server/members/find-administrations.ts";
import { useTexts } from "../i18n/use-texts";
import { Field } from "../ui/field";

type Props = { error: string | undefined; defaultValue: string | undefined };

/** A pause in typing after which it is worth asking. */
const PAUSE_MS = 200;
const LIST = "administrations-found";

/** An administration, found by typing or proposed by its name; a line of text without JavaScript. */
export function AdministrationField({ error, defaultValue }: Props) {
  const { members: texts } = useTexts();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<{ to: string; few: FoundAdministration[] }>({ to: "", few: [] });
  useEffect(() => {
    if (typed.trim().length < 2) return;
    const question = new AbortController();
    const timer = setTimeout(async () => {
      const address = `/registrati/amministrazioni?${new URLSearchParams({ q: typed })}`;
      // Nothing found for lack of a network is nothing to choose from: the name can be written all the same.
      const answer = await fetch(address, { signal: question.signal }).catch(() => null);
      if (answer?.ok) setFound({ to: typed, few: await answer.json() });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      question.abort();
    };
  }, [typed]);
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

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { PersonToWrite } from "../../server/topics/contract.ts";
import { useFound } from "../forms/use-found";
import { useTexts } from "../i18n/use-texts";
import { ChoiceGroup } from "../ui/choice-group";
import { Field } from "../ui/field";
import { LiveRegion } from "../ui/live-region";
import { useListbox } from "../ui/use-listbox";

type Props = {
  /** Of what is sent: one id, or several. */
  name: "people" | "person";
  legend: string;
  /** Chosen when the page was made. */
  chosen: PersonToWrite[];
  /** What was looked for without JavaScript; null where nothing was. */
  found: PersonToWrite[] | null;
  error: string | undefined;
  whoError: string | undefined;
};

const NONE: PersonToWrite[] = [];
/** What a search must say. */
const LEAST = 2;

/** Members chosen by typing a part of their names; without JavaScript a button looks for them. */
export function ChoosePeople({ name, legend, chosen, found, error, whoError }: Props) {
  const { conversations: texts } = useTexts();
  const box = useRef<HTMLInputElement>(null);
  const list = useId();
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const [picked, setPicked] = useState<PersonToWrite[]>(NONE);
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const asked = useFound<PersonToWrite>("/conversazioni/persone", typed);
  const people = [...chosen, ...picked.filter((one) => !chosen.some(({ id }) => id === one.id))];
  const isAnswered = asked.to === typed && typed.trim().length >= LEAST;
  const offered = useMemo(
    () =>
      isAnswered ? asked.few.filter((one) => ![...chosen, ...picked].some(({ id }) => id === one.id)) : NONE,
    [isAnswered, asked, chosen, picked],
  );
  const type = (text: string) => {
    if (box.current) box.current.value = text;
    setTyped(text);
  };
  const take = (one: PersonToWrite) => {
    setPicked((before) => (name === "person" ? [one] : [...before, one]));
    setSaid(texts.added(one.name));
    type("");
    box.current?.focus();
  };
  const { active } = useListbox(box, list, offered, { take, close: () => type("") });
  const choicesOf = (some: PersonToWrite[]) =>
    some.map((one) => ({
      value: String(one.id),
      label: one.administration ? `${one.name} (${one.administration})` : one.name,
    }));
  return (
    <>
      {people.length > 0 ? (
        <ChoiceGroup
          legend={legend}
          name={name}
          kind={name === "people" ? "checkbox" : "radio"}
          hint={people.length > 1 && name === "people" && texts.toHint}
          choices={choicesOf(people)}
          defaultValue={people.map(({ id }) => String(id))}
          error={error}
          required
        />
      ) : (
        error && <ChoiceGroup legend={legend} name={name} kind="checkbox" choices={[]} error={error} />
      )}
      {found && (
        <ChoiceGroup
          legend={texts.found(found.length)}
          name={name}
          id={`${name}-trovate`}
          kind={name === "people" ? "checkbox" : "radio"}
          choices={choicesOf(found.filter((one) => !people.some(({ id }) => id === one.id)))}
        />
      )}
      <Field
        name="who"
        label={name === "people" && people.length > 0 ? texts.whoMore : texts.who}
        hint={texts.whoHint}
        error={whoError}
        controlRef={box}
        autoComplete="off"
        maxLength={200}
        onInput={(event) => setTyped(event.currentTarget.value)}
        // What is looked for is no message: Enter sends nothing.
        onKeyDown={(event: KeyboardEvent) => event.key === "Enter" && event.preventDefault()}
      />
      {live ? (
        <div className="suggestions">
          {offered.length > 0 && (
            <div
              className="suggestions-list"
              role="listbox"
              id={list}
              aria-label={texts.found(offered.length)}
            >
              {offered.map((one, place) => (
                // The box keeps the focus and hears the keys; the pointer is heard here.
                // biome-ignore lint/a11y/useKeyWithClickEvents: as said
                // biome-ignore lint/a11y/useFocusableInteractive: as said
                <div
                  key={one.id}
                  role="option"
                  id={`${list}-${place}`}
                  aria-selected={place === active}
                  className="suggestion"
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => take(one)}
                >
                  <strong>{one.name}</strong>
                  {one.administration && <span>{one.administration}</span>}
                </div>
              ))}
            </div>
          )}
          <div className="field-note" role="status">
            {isAnswered && texts.found(offered.length)}
          </div>
          <LiveRegion message={said} />
        </div>
      ) : (
        <noscript>
          <p>
            <button type="submit" className="btn btn-outline-primary btn-sm" name="find" value="yes">
              {texts.search}
            </button>
          </p>
        </noscript>
      )}
    </>
  );
}

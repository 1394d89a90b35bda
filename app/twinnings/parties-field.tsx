import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { FoundAdministration } from "../../server/members/find-administrations.ts";
import { useFound } from "../forms/use-found";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { LiveRegion } from "../ui/live-region";
import { namesIn, withName } from "./party-names";
import { useNewNames } from "./use-new-names";

const FINDER = "/registrati/amministrazioni";

type Props = {
  field: { name: string; defaultValue: string; error: string | undefined; optionalMark: string };
  label: string;
  /** Names that are known already, one a line. */
  known: string;
};

/** Administrations, one a line; with JavaScript also found by typing, and those nobody knows yet are told. */
export function PartiesField({ field, label, known }: Props) {
  const { twinningForm: texts } = useTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const [text, setText] = useState(field.defaultValue);
  const [typed, setTyped] = useState("");
  const [added, setAdded] = useState("");
  const { few } = useFound<FoundAdministration>(FINDER, typed);
  const fresh = useNewNames(FINDER, text, known);
  const add = (name: string) => {
    if (!area.current || name.trim() === "") return;
    area.current.value = withName(area.current.value, name);
    setText(area.current.value);
    setAdded(namesIn(name).join(" "));
    setTyped("");
  };
  const onChange = ({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    const { value } = currentTarget;
    // A name chosen from the list, not typed to its end: browsers tell it by one of these.
    const { inputType = "insertReplacementText" } = nativeEvent as InputEvent;
    const chosen = inputType === "insertReplacementText" && few.some(({ name }) => name === value);
    if (chosen) add(value);
    else setTyped(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add(typed);
  };
  return (
    <>
      <Field
        {...field}
        kind="textarea"
        rows={2}
        label={label}
        hint={texts.partiesHint}
        autoComplete="off"
        controlRef={area}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div className="field-note" role="status">
        {fresh.length > 0 && texts.partiesNew(fresh.length, fresh.join(", "))}
      </div>
      {scripted && (
        <div className="field-finder">
          <Field
            name={`${field.name}-search`}
            // Of no form: what is looked for is not sent.
            form=""
            label={texts.partySearch(label.toLowerCase())}
            list={`${field.name}-found`}
            autoComplete="off"
            maxLength={200}
            value={typed}
            onChange={onChange}
            onKeyDown={onKeyDown}
            inset={
              <Button type="button" size="sm" variant="text" onClick={() => add(typed)}>
                {texts.partyAdd}
                <span className="visually-hidden">: {label.toLowerCase()}</span>
              </Button>
            }
          />
          <datalist id={`${field.name}-found`}>
            {few.map(({ name, region }) => (
              <option key={name} value={name} label={region ?? undefined} />
            ))}
          </datalist>
          <LiveRegion message={added && texts.partyAdded(added)} />
        </div>
      )}
    </>
  );
}

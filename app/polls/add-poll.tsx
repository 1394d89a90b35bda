import { useEffect, useRef, useState } from "react";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";

type Fields = typeof import("./poll-fields")["PollFields"];

type Props = {
  administrations: boolean;
  /** What came back of the form it stands in. */
  answer: unknown;
};

/**
 * Inside a form in which a message is written: a poll to go with it, whose fields are fetched by who wants one.
 * Without JavaScript one says that it comes next: sending the message leads on to where a poll is added to it.
 */
export function AddPoll({ administrations, answer }: Props) {
  const { polls: texts } = useTexts();
  const [live, setLive] = useState(false);
  const [Fields, setFields] = useState<Fields | null>(null);
  const [failed, setFailed] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setLive(true);
    const form = place.current?.closest("form");
    // The message is on its way, and the poll with it.
    const close = () => setFields(null);
    form?.addEventListener("reset", close);
    return () => form?.removeEventListener("reset", close);
  }, []);
  const isOpen = Fields !== null;
  useEffect(() => {
    if (isOpen) place.current?.querySelector<HTMLInputElement>("[name=question]")?.focus();
  }, [isOpen]);
  const open = () => {
    setFailed(false);
    import("./poll-fields").then(
      ({ PollFields }) => setFields(() => PollFields),
      () => setFailed(true),
    );
  };
  return (
    <div ref={place} className="poll-adding">
      {Fields ? (
        <fieldset className="poll-form">
          <legend className="poll-form-title">{texts.poll}</legend>
          <input type="hidden" name="poll" value="yes" />
          <Fields administrations={administrations} answer={answer} />
          <Button type="button" variant="text" size="sm" icon="close" onClick={() => setFields(null)}>
            {texts.remove}
          </Button>
        </fieldset>
      ) : live ? (
        <Button type="button" variant="text" size="sm" icon="list-tasks" onClick={open}>
          {texts.add}
        </Button>
      ) : (
        <noscript>
          <Field kind="checkbox" id="sondaggio-dopo" name="next" value="poll" label={texts.addNext} />
        </noscript>
      )}
      {failed && <p role="alert">{texts.unfetched}</p>}
    </div>
  );
}

import { useEffect, useState } from "react";
import { OPTIONS_MAX } from "../../server/polls/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FieldError } from "../ui/field-error";

/** Rows that are there at first, and how many come without a script to ask for more. */
const AT_FIRST = 3;
const PLAIN = 10;

type Props = {
  id: string;
  /** As typed, row by row. */
  days: string[];
  times: string[];
  error: string | undefined;
};

/** Dates to choose among, each with a time or without. */
export function PollDays({ id, days, times, error }: Props) {
  const { polls: texts } = useTexts();
  const [rows, setRows] = useState(Math.max(AT_FIRST, days.length));
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const row = (n: number) => (
    <div className="poll-day" key={n}>
      <Field
        id={n === 0 ? id : `${id}-${n + 1}`}
        name="day"
        type="date"
        label={texts.day(n + 1)}
        defaultValue={days[n]}
      />
      <Field
        id={`${id}-ora-${n + 1}`}
        name="time"
        type="time"
        label={texts.time(n + 1)}
        defaultValue={times[n]}
      />
    </div>
  );
  const from = (first: number, to: number) =>
    Array.from({ length: Math.max(0, to - first) }, (_, n) => row(first + n));
  return (
    <fieldset className="form-group" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="form-legend">{texts.days}</legend>
      <p className="form-text">{texts.daysHint}</p>
      {from(0, rows)}
      {!live && <noscript>{from(rows, PLAIN)}</noscript>}
      {live && rows < OPTIONS_MAX && (
        <Button type="button" variant="text" size="sm" icon="plus" onClick={() => setRows(rows + 1)}>
          {texts.moreDays}
        </Button>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

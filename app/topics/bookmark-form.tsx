import { Form, useFetcher, useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { Bookmark } from "../../server/topics/contract.ts";
import type { FormFailure } from "../forms/answer";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { LiveRegion } from "../ui/live-region";
import { useClosingDetails } from "../ui/use-closing-details";
import { BookmarkLabel, bookmarkLook } from "./bookmark-label";

type Props = {
  /** The topic's own address. */
  action: string;
  number: number;
  kept: Bookmark | null;
  /** Without JavaScript: what came back, with what was typed. */
  came: FormFailure | null;
  /** The keyboard was on the link that this stands for now. */
  takesFocus: boolean;
};
type Answer = { ok: true; bookmark: Bookmark | null } | FormFailure;

/** A note and a day to be reminded, in a disclosure that is open at first. */
export function BookmarkForm({ action, number, kept: onPage, came, takesFocus }: Props) {
  const texts = useTexts();
  const { topics } = texts;
  const { search } = useLocation();
  const fetcher = useFetcher<Answer>();
  const details = useClosingDetails();
  const answer = fetcher.data;
  const [kept, setKept] = useState(onPage);
  useEffect(() => setKept(onPage), [onPage]);
  useEffect(() => {
    if (takesFocus) details.current?.querySelector("summary")?.focus();
  }, [takesFocus, details]);
  useEffect(() => {
    if (!answer?.ok) return;
    setKept(answer.bookmark);
    if (details.current) details.current.open = false;
  }, [answer, details]);
  const failure = answer?.ok === false ? answer : came;
  const errorOf = (field: string) => failure?.fields[field] && problemText(texts, failure.fields[field]);
  const typed = (field: "note" | "remindOn") => came?.values[field]?.toString() ?? kept?.[field] ?? "";
  const send = (form: HTMLFormElement) => {
    const data = new FormData(form);
    data.set("live", "1");
    fetcher.submit(data, { method: "post", action });
  };
  const said =
    fetcher.state === "idle" && answer?.ok ? (kept ? topics.bookmarkKept : topics.bookmarkDropped) : "";
  return (
    <details className="dropdown" ref={details} open>
      <summary className={bookmarkLook(kept)}>
        <BookmarkLabel kept={kept} number={number} />
      </summary>
      <div className="dropdown-menu dropdown-form">
        <Form
          method="post"
          action={`${action}${search}`}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send(event.currentTarget);
          }}
          key={JSON.stringify(kept)}
        >
          <input type="hidden" name="intent" value="bookmark" />
          <input type="hidden" name="number" value={number} />
          <Field
            id={`nota-${number}`}
            name="note"
            label={topics.bookmarkNote}
            optionalMark={texts.form.optional}
            defaultValue={typed("note")}
            error={errorOf("note")}
            maxLength={200}
            wide
          />
          <Field
            id={`promemoria-${number}`}
            name="remindOn"
            type="date"
            label={topics.bookmarkDay}
            optionalMark={texts.form.optional}
            defaultValue={typed("remindOn")}
            error={errorOf("remindOn")}
            wide
          />
          {failure && Object.keys(failure.fields).length === 0 && (
            <p role="alert">{problemText(texts, failure.problem)}</p>
          )}
          <Button size="sm" busy={fetcher.state !== "idle"}>
            {topics.bookmarkSave}
          </Button>
        </Form>
        {kept && <DropBookmark action={`${action}${search}`} number={number} onSubmit={send} />}
      </div>
      <LiveRegion message={said} />
    </details>
  );
}

type DropProps = { action: string; number: number; onSubmit: (form: HTMLFormElement) => void };

function DropBookmark({ action, number, onSubmit }: DropProps) {
  const { topics } = useTexts();
  return (
    <Form
      method="post"
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(event.currentTarget);
      }}
    >
      <input type="hidden" name="intent" value="drop-bookmark" />
      <input type="hidden" name="number" value={number} />
      <Button size="sm" variant="text">
        {topics.bookmarkDrop}
      </Button>
    </Form>
  );
}

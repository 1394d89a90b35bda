import { useFetcher, useLocation } from "@remix-run/react";
import type { FormFailure } from "../forms/answer";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";

/** "Segna tutto come letto": of one space, by its slug, or of everything. */
export function MarkAllRead({ space }: { space?: string }) {
  const texts = useTexts();
  const { pathname, search } = useLocation();
  const fetcher = useFetcher<{ ok: true } | FormFailure>();
  const answer = fetcher.data;
  const fields = { ...(space && { space }), next: `${pathname}${search}` };
  return (
    <fetcher.Form
      method="post"
      action="/discussioni/tutto-letto"
      className="mark-all-read"
      onSubmit={(event) => {
        event.preventDefault();
        fetcher.submit({ ...fields, live: "1" }, { method: "post", action: "/discussioni/tutto-letto" });
      }}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant="text" size="sm" icon="check" busy={fetcher.state !== "idle"}>
        {texts.topics.markAllRead}
      </Button>
      <span role="status" className={answer?.ok === false ? "field-error" : "visually-hidden"}>
        {fetcher.state === "idle" &&
          answer &&
          (answer.ok ? texts.topics.allRead : problemText(texts, answer.problem))}
      </span>
    </fetcher.Form>
  );
}

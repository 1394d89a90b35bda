import { answerTo } from "../forms/answer-to";
import { FormFailureSummary } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";

/** Without JavaScript: why a bookmark was not kept, at the head of the page that came back. */
export function BookmarkFailure({ answer }: { answer: unknown }) {
  const { topics } = useTexts();
  const failure = answerTo(answer, "bookmark") ?? null;
  const number = String(failure?.values.number ?? "");
  const ids = { note: `nota-${number}`, remindOn: `promemoria-${number}` };
  return (
    <FormFailureSummary
      failure={failure}
      labels={{ note: topics.bookmarkNote, remindOn: topics.bookmarkDay }}
      ids={ids}
      outside
    />
  );
}

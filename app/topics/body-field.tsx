import { type RefObject, useCallback } from "react";
import { previewIn } from "../forms/form-preview";
import { problemText } from "../i18n/problem-text";
import { useTexts } from "../i18n/use-texts";
import { WritingField, type WritingFieldProps } from "../ui/writing/writing-field";
import { loadPreview } from "./load-preview";

type Props = Pick<
  WritingFieldProps,
  "id" | "label" | "hint" | "hideLabel" | "rows" | "defaultValue" | "error" | "required"
> & {
  box: RefObject<HTMLTextAreaElement>;
  /** Null for a new one. */
  topicId: number | null;
  /** The page's answer to the form: a preview, where there is no JavaScript. */
  answer: unknown;
};

/** Where the text of a message is written: in a reply, a change, a new discussion. */
export function BodyField({ topicId, answer, ...props }: Props) {
  const texts = useTexts();
  const load = useCallback(
    (body: string, signal: AbortSignal) =>
      loadPreview(topicId, body, signal, (problem) => problemText(texts, problem)),
    [topicId, texts],
  );
  return (
    <WritingField {...props} name="body" texts={texts.writing} load={load} preview={previewIn(answer)} wide />
  );
}

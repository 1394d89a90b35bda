import type { RefObject } from "react";
import { BODY_MAX } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { WritingField, type WritingFieldProps } from "../ui/writing/writing-field";

type Props = Pick<
  WritingFieldProps,
  "id" | "label" | "hint" | "hideLabel" | "rows" | "defaultValue" | "error" | "required"
> & { box: RefObject<HTMLTextAreaElement> };

/** Where the text of a message is written: in a reply, a change, a new discussion. */
export function BodyField(props: Props) {
  const { writing } = useTexts();
  return <WritingField {...props} name="body" texts={writing} maxLength={BODY_MAX} wide />;
}

import { Link } from "@remix-run/react";
import { dateText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import type { Jump } from "./jump";
import { postPath } from "./paths";

type Props = {
  topic: { id: number; slug: string };
  jump: Jump;
  /** The number asked for, where it is beyond the end. */
  beyond: number | null;
  last: number;
};

/** What the address asks for is not there: said, and where the discussion ends. */
export function JumpNotice({ topic, jump, beyond, last }: Props) {
  const { topics: texts } = useTexts();
  const language = useLanguage();
  const sentence = beyond
    ? texts.beyond(beyond, last)
    : jump.wrong
      ? texts.noPlace[jump.wrong](last)
      : jump.after && texts.nothingAfter(dateText(jump.after, language));
  if (!sentence) return null;
  return (
    <Alert
      tone="warning"
      live="status"
      actions={beyond !== null && last > 0 && <Link to={postPath(topic, last)}>{texts.toLast}</Link>}
    >
      {sentence}
    </Alert>
  );
}

import { Link } from "@remix-run/react";
import { dateText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import type { Jump } from "./jump";
import { postPath } from "./paths";

type Props = {
  topic: { id: number; slug: string };
  jump: Jump;
  /** The number asked for, where it is beyond the end or before the viewer reads. */
  missing: number | null;
  /** The first post that the viewer may read. */
  from: number;
  last: number;
};

/** What the address asks for is not there: said, and where the discussion ends. */
export function JumpNotice({ topic, jump, missing, from, last }: Props) {
  const { topics: texts, conversations } = useTexts();
  const language = useLanguage();
  const early = [missing, jump.number].some((number) => number !== null && number < from);
  const beyond = early ? null : missing;
  const sentence = early
    ? conversations.before(from)
    : beyond
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

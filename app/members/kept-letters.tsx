import { Fragment } from "react";
import type { KeptLetter } from "../../server/platform/mail.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { EmptyState } from "../ui/empty-state";
import { Message } from "../ui/message";
import { Prose } from "../ui/prose";

const LINK = /(https?:\/\/\S+)/;

/** The letters of the demo, with their links to be followed. */
export function KeptLetters({ letters }: { letters: KeptLetter[] }) {
  const { mail } = useTexts();
  if (letters.length === 0)
    return (
      <EmptyState icon="mail" title={mail.none}>
        {mail.noneText}
      </EmptyState>
    );
  return (
    <div className="stack">
      {letters.map(({ id, to, subject, text, at }) => (
        <Message
          key={id}
          level={2}
          author={subject}
          detail={`${mail.to}: ${to}`}
          meta={<When at={at} recent />}
        >
          <Prose size="sm">
            {text.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph}>
                {paragraph.split(LINK).map((part) => (
                  <Fragment key={part}>{LINK.test(part) ? <a href={part}>{part}</a> : part}</Fragment>
                ))}
              </p>
            ))}
          </Prose>
        </Message>
      ))}
    </div>
  );
}

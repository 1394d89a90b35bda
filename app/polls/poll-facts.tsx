import type { PollView } from "../../server/polls/contract.ts";
import { dateText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { MetaLine } from "../ui/meta-line";

/** Under what rules one votes, in a line. */
export function PollFacts({ poll, over }: { poll: PollView; over: boolean }) {
  const { polls: texts } = useTexts();
  const language = useLanguage();
  const { closesAt, secret, voters, choice, options } = poll;
  // The last day one votes ends where the next begins.
  const last = closesAt && dateText(new Date(new Date(closesAt).getTime() - 1).toISOString(), language);
  const hidden = options.every(({ votes }) => votes === null);
  return (
    <div className="poll-facts">
      <MetaLine>
        {over && <strong>{texts.over}</strong>}
        <span>{secret ? texts.anonymous : texts.open}</span>
        {voters === "ADMINISTRATIONS" && <span>{texts.perAdministration}</span>}
        {choice === "MULTIPLE" && <span>{texts.multiple}</span>}
        {last && <span>{over ? texts.overSince(last) : texts.running(last)}</span>}
      </MetaLine>
      {secret && <p>{hidden ? texts.secretHint : texts.secretShort}</p>}
    </div>
  );
}

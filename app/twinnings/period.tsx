import { dateText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { DateTime } from "../ui/date-time";

/** From a day to a day, as "2012-05-01"; one of them may be open. */
export function Period({ from, until }: { from: string | null; until: string | null }) {
  const language = useLanguage();
  const { twinnings: texts } = useTexts();
  const day = (at: string) => <DateTime at={at}>{dateText(at, language)}</DateTime>;
  if (from && until)
    return (
      <>
        {day(from)} – {day(until)}
      </>
    );
  return (
    <>
      {from ? texts.periodFrom : texts.periodUntil} {day(from ?? until ?? "")}
    </>
  );
}

import { useEffect, useState } from "react";
import { DateTime } from "../ui/date-time";
import { dateText, spanText } from "./dates";
import { useLanguage } from "./use-texts";

type Props = {
  since: string;
  dateWord: string;
  spanWord: string;
  /** Instead of "da 0 giorni". */
  todayWord: string;
};

const DAY_MS = 86_400_000;

/** How long something has lasted: the page carries "dal 12 maggio 2026", the browser makes it "da 6 mesi". */
export function Lasting({ since, dateWord, spanWord, todayWord }: Props) {
  const language = useLanguage();
  const [span, setSpan] = useState<string>();
  useEffect(() => setSpan(spanText(since, language)), [since, language]);
  if (span && Date.now() - new Date(since).getTime() < DAY_MS)
    return (
      <DateTime at={since} title={dateText(since, language)}>
        {todayWord}
      </DateTime>
    );
  return (
    <>
      {span ? spanWord : dateWord}{" "}
      <DateTime at={since} title={dateText(since, language)}>
        {span ?? dateText(since, language)}
      </DateTime>
    </>
  );
}

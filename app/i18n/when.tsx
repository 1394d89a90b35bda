import { useEffect, useState } from "react";
import { DateTime } from "../ui/date-time";
import { dateText, dateTimeText, relativeText } from "./dates";
import { useLanguage } from "./use-texts";

const DAY_MS = 86_400_000;

/** A moment: the page carries the date, the browser makes it "12 minuti fa" while it is young. */
export function When({ at, recent = false }: { at: string; recent?: boolean }) {
  const language = useLanguage();
  const [text, setText] = useState(() => dateText(at, language));
  useEffect(() => {
    const young = () => recent && Date.now() - new Date(at).getTime() < 30 * DAY_MS;
    const tell = () => setText(young() ? relativeText(at, language) : dateText(at, language));
    tell();
    if (!young()) return;
    const timer = setInterval(tell, 60_000);
    return () => clearInterval(timer);
  }, [at, language, recent]);
  return (
    <DateTime at={at} title={dateTimeText(at, language)}>
      {text}
    </DateTime>
  );
}

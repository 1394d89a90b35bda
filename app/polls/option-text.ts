import type { PollOption } from "../../server/polls/contract.ts";
import { LOCALES } from "../i18n/locales";
import type { Language } from "../i18n/use-texts";

/** An option in words: "venerdì 4 dicembre 2026, 09:30". */
export function optionText({ label, day, time }: PollOption, language: Language): string {
  if (label !== null || day === null) return label ?? "";
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  // A day is the same everywhere: noon of it falls into no other one.
  const said = format.format(new Date(`${day}T12:00:00Z`));
  return time ? `${said}, ${time}` : said;
}

import { LOCALES } from "./locales";
import type { Language } from "./use-texts";

const zone = { timeZone: "Europe/Rome" } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, kind: "date" | "dateTime") {
  const key = `${language} ${kind}`;
  let format = formats.get(key);
  if (!format) {
    const time = kind === "dateTime" ? ({ hour: "2-digit", minute: "2-digit" } as const) : {};
    format = new Intl.DateTimeFormat(LOCALES[language], {
      day: "numeric",
      month: "long",
      year: "numeric",
      ...time,
      ...zone,
    });
    formats.set(key, format);
  }
  return format;
}

/** "16 aprile 2018", in Rome. @param iso ISO 8601 */
export const dateText = (iso: string, language: Language) => formatOf(language, "date").format(new Date(iso));

/** "16 aprile 2018 alle ore 09:30", in Rome. @param iso ISO 8601 */
export const dateTimeText = (iso: string, language: Language) =>
  formatOf(language, "dateTime").format(new Date(iso));

/** "12:40" of a moment of today, else as above; in Rome. Depends on the clock: only after hydration. @param iso ISO 8601 */
export function clockText(iso: string, language: Language, now = Date.now()): string {
  if (dateText(iso, language) !== dateText(new Date(now).toISOString(), language))
    return dateTimeText(iso, language);
  const time = { hour: "2-digit", minute: "2-digit", ...zone } as const;
  return new Intl.DateTimeFormat(LOCALES[language], time).format(new Date(iso));
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "6 mesi fa". Depends on the clock: only after hydration. */
export function relativeText(iso: string, language: Language, now = Date.now()): string {
  const past = (now - new Date(iso).getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: "auto" });
  for (const [unit, seconds] of STEPS)
    if (past >= seconds) return format.format(-Math.floor(past / seconds), unit);
  return format.format(0, "minute");
}

/** "6 mesi", "2 anni": how long it has been. Depends on the clock: only after hydration. */
export function spanText(iso: string, language: Language, now = Date.now()): string {
  const past = Math.max(0, (now - new Date(iso).getTime()) / 1000);
  const [unit, seconds] = STEPS.find(([name, length]) => name === "day" || past >= length) ?? ["day", 86_400];
  const count = Math.floor(past / seconds);
  return new Intl.NumberFormat(LOCALES[language], { style: "unit", unit, unitDisplay: "long" }).format(count);
}

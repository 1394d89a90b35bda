import { LOCALES } from "./locales";
import type { Language } from "./use-texts";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, unit: string, maximumFractionDigits: number) {
  const key = `${language} ${unit} ${maximumFractionDigits}`;
  let format = formats.get(key);
  if (!format) {
    const style = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits } as const;
    format = new Intl.NumberFormat(LOCALES[language], style);
    formats.set(key, format);
  }
  return format;
}

/** "1,2 MB". @param bytes how many */
export function sizeText(bytes: number, language: Language): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  const value = bytes / 1_024 ** step;
  return formatOf(language, UNITS[step] ?? "byte", value < 10 && step > 0 ? 1 : 0).format(value);
}

import type { Texts } from "../i18n/it";
import type { Language } from "../i18n/use-texts";

const LOCALES = { it: "it-IT", en: "en-GB" };
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** "1,2 MB". @param bytes how many */
export function sizeText(bytes: number, language: Language): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  const value = bytes / 1_024 ** step;
  return new Intl.NumberFormat(LOCALES[language], {
    style: "unit",
    unit: UNITS[step] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
}

const KINDS: [RegExp, keyof Texts["documents"]["kinds"]][] = [
  [/^application\/pdf$/, "pdf"],
  [/spreadsheet|ms-excel|csv/, "sheet"],
  [/presentation|ms-powerpoint/, "slides"],
  [/wordprocessing|msword|opendocument\.text|rtf/, "word"],
  [/^image\//, "image"],
  [/pkcs7/, "signed"],
  [/xml|html/, "markup"],
  [/^text\//, "text"],
  [/zip|compressed|tar|rar/, "archive"],
];

/** What a file is, in a word. */
export const kindText = (mediaType: string, { kinds }: Texts["documents"]) =>
  kinds[KINDS.find(([pattern]) => pattern.test(mediaType))?.[1] ?? "other"];

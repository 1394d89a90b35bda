import type { Texts } from "../i18n/it";

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

import * as z from "zod/mini";

// Pieces that the rooms' contracts are made of. Browser-safe.

// Escape sequences keep this file readable where an editor would show nothing.
// U+FFFD is what decoding leaves where bytes were no text: stored, it would stand for something nobody wrote.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd-\uffff]/;
/** Characters that turn the writing direction around and let a text read otherwise than it is. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Something to be seen; white space, joiners, marks and direction marks alone are nothing. Unicode also counts some
 * blanks as letters or symbols: the fillers of Hangul, empty Braille, blank hieroglyphs, a note without a head, the
 * place of an object.
 */
const VISIBLE =
  /(?![\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{13441}\u{13442}\u{1d159}])[\p{L}\p{N}\p{P}\p{S}]/u;

const refuse = (problem: string, wrong: (value: string) => boolean) =>
  z.refine<string>((value) => !wrong(value), { params: { problem }, abort: true });

const clean = [
  refuse("controlCharacters", (v) => CONTROL.test(v) || LONE_SURROGATE.test(v)),
  refuse("bidiCharacters", (v) => BIDI.test(v)),
] as const;

const visible = refuse("required", (v) => v !== "" && !VISIBLE.test(v));

/** One line of text, trimmed, inner white space folded; 1 to `max` characters. */
export const line = (max: number, min = 1) =>
  z.pipe(
    z.pipe(
      z.string().check(
        ...clean,
        refuse("oneLine", (v) => /[\r\n]/.test(v.trim())),
      ),
      z.transform((value: string) => value.normalize("NFC").replace(/\s+/g, " ").trim()),
    ),
    z.string().check(visible, z.minLength(min), z.maxLength(max)),
  );

/** A tag, its end or a comment: nobody is called that. */
const MARKUP = /<[a-z!/]/i;

/** A line that names something: as `line`, without what looks like markup. */
export const plainLine = (max: number, min = 1) =>
  z.pipe(line(max, min), z.string().check(refuse("markup", (v) => MARKUP.test(v))));

/** An empty field of a form is a missing one. */
export const ifFilled = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.optional(
    z.pipe(
      z.transform((value: unknown) => (value === "" ? undefined : value)),
      z.optional(schema),
    ),
  );

/** Blank lines at the head of a text. What stands before the first word of a line is indentation, and means code. */
const BLANK_LINES = /^(?:[^\S\n]*\n)+/;

/**
 * Text of several lines (Markdown) as it was written, but for line ends, which become \n, blank lines before it and
 * white space behind it; 1 to `max` characters.
 */
export const text = (max: number) =>
  z.pipe(
    z.pipe(
      z.string().check(...clean),
      z.transform((value: string) => value.replace(/\r\n?/g, "\n").replace(BLANK_LINES, "").trimEnd()),
    ),
    z.string().check(visible, z.minLength(1), z.maxLength(max)),
  );

/** A database id, as number or as the digits of a form or an address. */
export const id = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^[1-9]\d{0,9}$/))]),
  z.pipe(
    z.transform((value: string | number) => Number(value)),
    z.number().check(z.int(), z.gte(1), z.lte(2_147_483_647)),
  ),
);

/** A day of the calendar from the year 1000 on, as a date field sends it; "2026-02-30" is written like one and is none. */
export const isDay = (value: string) =>
  /^[1-9]\d{3}-\d{2}-\d{2}$/.test(value) &&
  (new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) ?? false);

export const day = z.string().check(refuse("noDay", (value) => !isDay(value)));

/** Made by the form's loader; the same form sent twice carries the same one. */
export const clientId = z.uuid();

/** A body that none of our forms sends; thrown, and told apart by its code. */
export const BAD_FORM = { code: "invalid", problem: { code: "badForm" }, fields: {} } as const;

/** What each refusal is to HTTP. */
export const STATUS = {
  invalid: 422,
  denied: 403,
  notFound: 404,
  conflict: 409,
  tooMany: 429,
  unavailable: 503,
} as const;

import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { clientId, id, line, text } from "../../../server/platform/contract.ts";
import type { CommunityError, Problem } from "../../../server/platform/errors.ts";
import { parse } from "../../../server/platform/parse.ts";

/** What is said of a value: the problem of its field, or the value itself as it was taken. */
function taken(schema: z.core.$ZodType, value: unknown): { ok: unknown } | Problem | undefined {
  try {
    return { ok: (parse(z.strictObject({ it: schema }), { it: value }) as { it: unknown }).it };
  } catch (error) {
    const { code, fields } = error as CommunityError;
    expect(code).toBe("invalid");
    expect(Object.keys(fields)).toEqual(["it"]);
    return fields.it;
  }
}

describe.each([
  ["line", line(10)],
  ["text", text(10)],
] as const)("%s", (kind, schema) => {
  it.each([
    ["NUL", "a\u0000b"],
    ["bell", "a\u0007b"],
    ["escape", "\u001b[31mred"],
    ["delete", "a\u007f"],
    ["C1", "a\u0085b"],
    ["noncharacter", "a\uffff"],
    ["what bytes that are no text become", "a\ufffdb"],
    ["lone high surrogate", "a\ud83d"],
    ["lone low surrogate", "\ude00a"],
    ["surrogates the wrong way round", "\ude00\ud83d"],
  ])("refuses control characters: %s", (_what, value) =>
    expect(taken(schema, value)).toEqual({ code: "controlCharacters" }),
  );

  it.each(["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"])(
    "refuses what turns the writing direction: %j",
    (character) => expect(taken(schema, `a${character}b`)).toEqual({ code: "bidiCharacters" }),
  );

  it.each([[null], [7], [true], [["a"]], [[]], [{}], [{ a: 1 }], [new Date()], [() => ""]])(
    "refuses what is no text: %j",
    (value) => expect(taken(schema, value)).toEqual({ code: "wrongType" }),
  );

  it.each([[undefined], [""], [" "], [" \t \n "]])("asks for something where there is nothing: %j", (value) =>
    expect(taken(schema, value)).toEqual({ code: "required" }),
  );

  it.each(["\u200b", "\u200b\u200d\u2060", "\u00ad", "\u200e \u200f", "\ufe0f", "\u0301"])(
    "asks for something where nobody would see it: %j",
    (value) => expect(taken(schema, value)).toEqual({ code: "required" }),
  );

  it.each([
    ["Hangul filler", "\u3164"],
    ["Hangul fillers of syllables", "\u115f\u1160"],
    ["halfwidth Hangul filler", "\uffa0\uffa0\uffa0"],
    ["empty Braille", "\u2800 \u2800"],
    ["blank hieroglyphs", "\u{13441}\u{13442}"],
    ["note without a head", "\u{1d159}"],
    ["place of an object", "\ufffc"],
    ["tags", "\u{e0041}\u{e007f}"],
  ])("asks for something where Unicode has a letter or symbol for nothing: %s", (_what, value) => {
    expect(taken(schema, value)).toEqual({ code: "required" });
    expect(taken(schema, `a${value}`)).toEqual({ ok: `a${value}` });
  });

  it("measures what is left after trimming, in characters as written", () => {
    expect(taken(schema, "0123456789  ")).toEqual({ ok: "0123456789" });
    expect(taken(schema, "01234567890")).toEqual({ code: "tooLong", max: 10 });
    expect(taken(schema, "x".repeat(300))).toEqual({ code: "tooLong", max: 10 });
  });

  it("keeps letters of every script, emoji and their joiners", () => {
    for (const value of ["è É", "Ελλάς", "日本", "👩‍💻", "שלום", "🇮🇹", "!", "7"])
      expect(taken(schema, value)).toEqual({ ok: value });
  });

  it(kind === "line" ? "is one line" : "may be several lines, whose ends become \\n", () => {
    const value = "a\r\nb\rc\n\nd ";
    expect(taken(schema, value)).toEqual(kind === "line" ? { code: "oneLine" } : { ok: "a\nb\nc\n\nd" });
  });
});

it("a line folds white space and forgives a line end behind it", () => {
  expect(taken(line(20), " Maria \t  Rossi\u00a0Bianchi \r\n")).toEqual({ ok: "Maria Rossi Bianchi" });
});

it("a line brings composed and decomposed letters to one form", () => {
  expect(taken(line(10), "citta\u0300")).toEqual({ ok: "città" });
  // Ten letters, twenty code units as typed on a Mac.
  expect(taken(line(10), "e\u0300".repeat(10))).toEqual({ ok: "è".repeat(10) });
});

it("a line can be asked to be longer than one character", () => {
  expect(taken(line(10, 3), "ab")).toEqual({ code: "tooShort", min: 3 });
  expect(taken(line(10, 3), undefined)).toEqual({ code: "required" });
});

it("a text keeps white space inside: Markdown needs it", () => {
  expect(taken(text(30), "- a\n    - b\t c")).toEqual({ ok: "- a\n    - b\t c" });
});

it("a text keeps the indentation of its first line; blank lines before it and white space behind it go", () => {
  expect(taken(text(30), "    npm start")).toEqual({ ok: "    npm start" });
  expect(taken(text(30), "\tnpm start\n")).toEqual({ ok: "\tnpm start" });
  expect(taken(text(30), "\r\n \t\r\n\n    npm start \n\n")).toEqual({ ok: "    npm start" });
  expect(taken(text(10), "\n".repeat(100_000))).toEqual({ code: "required" });
  expect(taken(text(10), " ".repeat(100_000))).toEqual({ code: "required" });
});

it("a text keeps its letters as they were written, composed or not", () => {
  expect(taken(text(10), "citta\u0300")).toEqual({ ok: "citta\u0300" });
});

describe("id", () => {
  it.each([
    [1, 1],
    ["1", 1],
    ["42", 42],
    [2_147_483_647, 2_147_483_647],
    ["2147483647", 2_147_483_647],
  ])("takes %j", (value, number) => expect(taken(id, value)).toEqual({ ok: number }));

  it.each([
    [0],
    [-1],
    [1.5],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [2_147_483_648],
    ["2147483648"],
    ["9999999999"],
    ["99999999999"],
    ["01"],
    ["1e3"],
    ["0x10"],
    [" 1"],
    ["1 OR 1=1"],
    ["-1"],
    [""],
    [null],
    [undefined],
    [["1"]],
    [{}],
  ])("refuses %j", (value) => expect(taken(id, value)).toMatchObject({ code: expect.any(String) }));
});

it("a client id is a UUID and nothing else", () => {
  const uuid = "0b9d0c1e-5a39-4a54-9a2b-2f6b9b8f6d11";
  expect(taken(clientId, uuid)).toEqual({ ok: uuid });
  for (const value of ["", "1", uuid.slice(1), `${uuid} `, [uuid], null, 7])
    expect(taken(clientId, value)).not.toHaveProperty("ok");
});

describe("parse", () => {
  const Form = z.strictObject({ title: line(5), body: text(5) });
  const failure = (input: unknown) => {
    try {
      parse(Form, input);
      return null;
    } catch (error) {
      const { code, problem, fields } = error as CommunityError;
      return { code, problem, fields };
    }
  };

  it("says one thing of each wrong field", () => {
    expect(failure({ title: "x".repeat(6), body: "\u0000\u202e" })).toEqual({
      code: "invalid",
      problem: { code: "checkFields" },
      fields: { title: { code: "tooLong", max: 5 }, body: { code: "controlCharacters" } },
    });
  });

  it("refuses fields that nobody asked for", () => {
    const unknownField = { code: "invalid", problem: { code: "unknownField" }, fields: {} };
    expect(failure({ title: "a", body: "b", role: "ADMIN" })).toEqual(unknownField);
    expect(failure(JSON.parse('{"title":"a","body":"b","__proto__":{"role":"ADMIN"}}'))).toEqual(
      unknownField,
    );
    expect(failure({ title: "a", body: "b", constructor: "x" })).toEqual(unknownField);
  });

  it.each([[null], [undefined], ["text"], [7], [[]], [[{ title: "a", body: "b" }]]])(
    "refuses what is no form at all: %j",
    (input) => expect(failure(input)).toEqual({ code: "invalid", problem: { code: "badForm" }, fields: {} }),
  );

  it("tells what is missing from what is of a wrong type, whatever the type", () => {
    const all = { list: z.array(z.string()), one: z.enum(["a"]), id, uuid: clientId, number: z.number() };
    const Every = z.strictObject(all);
    const codes = (input: unknown) => {
      try {
        parse(Every, input);
      } catch (error) {
        return Object.values((error as CommunityError).fields).map(({ code }) => code);
      }
    };
    expect(codes({})).toEqual(Array(5).fill("required"));
    expect(codes({ list: {}, one: {}, id: {}, uuid: {}, number: {} })).toEqual(Array(5).fill("wrongType"));
    expect(codes({ list: null, one: null, id: null, uuid: null, number: null })).toEqual(
      Array(5).fill("wrongType"),
    );
  });

  it("a form of an unknown intent is a bad form", () => {
    const Two = z.discriminatedUnion("intent", [
      z.strictObject({ intent: z.literal("a") }),
      z.strictObject({ intent: z.literal("b") }),
    ]);
    expect(() => parse(Two, { intent: "c" })).toThrow("badForm");
    expect(() => parse(Two, {})).toThrow("badForm");
    expect(parse(Two, { intent: "b" })).toEqual({ intent: "b" });
  });
});

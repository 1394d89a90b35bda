import { describe, expect, it } from "vitest";
import { en } from "../../app/i18n/en.ts";
import { it as italian } from "../../app/i18n/it.ts";

/** The path of every sentence: "topics.audiences.PUBLIC", "pages.privacy.title", … */
const sentencesOf = (texts: object, above = ""): [path: string, sentence: unknown][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    value && typeof value === "object" ? sentencesOf(value, `${above}${key}.`) : [[`${above}${key}`, value]],
  );

const sides = { italian: sentencesOf(italian), english: sentencesOf(en) };

describe("the two languages", () => {
  // The type of `problems` allows any key.
  it("have the same sentences", () => {
    expect(sides.english.map(([path]) => path)).toEqual(sides.italian.map(([path]) => path));
  });

  it("say something everywhere", () => {
    const silent = [...sides.italian, ...sides.english].filter(
      ([, said]) => typeof said === "string" && !said.trim(),
    );
    expect(silent).toEqual([]);
  });

  it("take the same figures and names", () => {
    const english = new Map(sides.english);
    const different = sides.italian.filter(([path, said]) => {
      const other = english.get(path);
      return (
        typeof said !== typeof other ||
        (typeof said === "function" && said.length !== (other as () => string).length)
      );
    });
    expect(different).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { type DiffPart, wordDiff } from "../../../server/topics/word-diff.ts";
import { dice } from "./dice.ts";

const without = (parts: DiffPart[], kind: DiffPart["kind"]) =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join("");

it("says by words what went and what came", () => {
  expect(wordDiff("Il comune è pronto.", "Il comune non è ancora pronto.")).toEqual([
    { kind: "same", text: "Il comune " },
    { kind: "added", text: "non " },
    { kind: "same", text: "è" },
    { kind: "added", text: " ancora" },
    { kind: "same", text: " pronto." },
  ]);
  expect(wordDiff("una due tre", "uno due tre")[0]).toEqual({ kind: "removed", text: "una" });
  expect(wordDiff("prima volta qui", "altro giorno qui")).toEqual([
    { kind: "removed", text: "prima volta" },
    { kind: "added", text: "altro giorno" },
    { kind: "same", text: " qui" },
  ]);
  expect(wordDiff("uguale", "uguale")).toEqual([{ kind: "same", text: "uguale" }]);
  expect(wordDiff("", "nuovo")).toEqual([{ kind: "added", text: "nuovo" }]);
});

it("without what came it is the text before, without what went the text after, for whatever texts", () => {
  const { below } = dice(7);
  const words = ["a", "b", "c", " ", " ", "\n", ".", "è", "però"];
  const text = () => Array.from({ length: below(40) }, () => words[below(words.length)]).join("");
  for (let n = 0; n < 2_000; n++) {
    const [before, after] = [text(), text()];
    const parts = wordDiff(before, after);
    expect([before, after, without(parts, "added"), without(parts, "removed")]).toEqual([
      before,
      after,
      before,
      after,
    ]);
  }
});

it.each([
  ["two texts of single signs in another order", "ab ".repeat(6_666), "b a".repeat(6_666)],
  ["nothing in common", "a ".repeat(10_000), "b.".repeat(10_000)],
  ["quote marks", ">".repeat(20_000), "> ".repeat(10_000)],
  [
    "changed everywhere",
    Array.from({ length: 4_000 }, (_, i) => `p${i % 97}`).join(" "),
    Array.from({ length: 4_000 }, (_, i) => `p${(i * 7) % 89}`).join(" "),
  ],
])("hostile texts do not hold anybody up: %s", (_what, before, after) => {
  wordDiff(before, after);
  const started = performance.now();
  const parts = wordDiff(before, after);
  expect(performance.now() - started).toBeLessThan(100);
  expect(without(parts, "added")).toBe(before);
  expect(without(parts, "removed")).toBe(after);
});

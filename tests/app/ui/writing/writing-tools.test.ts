import { describe, expect, it, test } from "vitest";
import { continueList } from "../../../../app/ui/writing/continue-list";
import {
  keysOf,
  toolOfKeys,
  WRITING_TOOLS,
  type WritingToolName,
} from "../../../../app/ui/writing/writing-tools";
import { box, drawn, made } from "./written";

const WORDS = { words: "testo", linked: "qui", column: "Colonna" };
const tool = (name: WritingToolName) => {
  const found = WRITING_TOOLS.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const use = (name: WritingToolName, before: string) => made(before, (one) => tool(name).change(one, WORDS));

test("drawn boxes are read as they are drawn", () => {
  for (const one of ["‸", "a‸b", "«a»", "a «b c» d"]) expect(drawn(box(one))).toBe(one);
});

describe("each tool", () => {
  it.each<[WritingToolName, string, string]>([
    ["bold", "un ‸", "un **«testo»**"],
    ["bold", "un «bel» gatto", "un **«bel»** gatto"],
    ["bold", "un« bel »gatto", "un **«bel»** gatto"],
    ["bold", "un **«bel»** gatto", "un «bel» gatto"],
    ["bold", "un «**bel**» gatto", "un «bel» gatto"],
    ["bold", "un *«bel»* gatto", "un ***«bel»*** gatto"],
    ["italic", "un **«bel»** gatto", "un ***«bel»*** gatto"],
    ["italic", "un ***«bel»*** gatto", "un **«bel»** gatto"],
    ["italic", "un «*bel*» gatto", "un «bel» gatto"],
    ["bold", "«uno\n\n- due\n> 3. tre»", "«**uno**\n\n- **due**\n> 3. **tre**»"],
    ["heading", "Tit‸olo\ntesto", "# Titolo‸\ntesto"],
    ["heading", "## Tit‸olo", "Titolo‸"],
    ["list", "‸", "- ‸"],
    ["list", "a\n«b\n\nc»\nd", "a\n«- b\n\n- c»\nd"],
    ["list", "«a\nb\n»c", "«- a\n- b»\nc"],
    ["list", "«- a\n- b»", "«a\nb»"],
    ["list", "«1. a\n2. b»", "«- a\n- b»"],
    ["list", "- [ ] a‸", "- a‸"],
    ["numbers", "«a\nb\nc»", "«1. a\n2. b\n3. c»"],
    ["numbers", "«- a\n  - b»", "«1. a\n  2. b»"],
    ["tasks", "«- a\nb»", "«- [ ] a\n- [ ] b»"],
    ["tasks", "«- [ ] a\n- [x] b»", "«a\nb»"],
    ["quote", "prima\n«a\n\nb»\ndopo", "prima\n\n«> a\n> \n> b»\n\ndopo"],
    ["quote", "«> a\n> b»", "«a\nb»"],
    ["quote", "- a‸", "> - a‸"],
    ["link", "‸", "[«qui»](https://)"],
    ["link", "il «sito nostro»", "il [sito nostro](«https://»)"],
    ["link", "«https://example.org/a»", "[«qui»](https://example.org/a)"],
    ["table", "‸", "| «Colonna 1» | Colonna 2 |\n| --- | --- |\n|  |  |\n|  |  |"],
    ["table", "a‸b\nc", "ab\n\n| «Colonna 1» | Colonna 2 |\n| --- | --- |\n|  |  |\n|  |  |\n\nc"],
  ])("%s: %j", (name, before, wanted) => {
    expect(use(name, before)).toBe(wanted);
  });

  it("stands for no keys but its own", () => {
    const keys = { key: "", code: "", ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
    expect(toolOfKeys({ ...keys, key: "b" })?.name).toBe("bold");
    expect(toolOfKeys({ ...keys, key: "k", ctrlKey: false, metaKey: true })?.name).toBe("link");
    expect(toolOfKeys({ ...keys, key: "(", code: "Digit8", shiftKey: true })?.name).toBe("list");
    expect(toolOfKeys({ ...keys, key: "b", ctrlKey: false })).toBeUndefined();
    expect(toolOfKeys({ ...keys, key: "B", shiftKey: true })).toBeUndefined();
    // AltGr on Windows is Ctrl and Alt: with it people write letters.
    expect(toolOfKeys({ ...keys, key: "k", altKey: true })).toBeUndefined();
    expect(toolOfKeys({ ...keys, key: "8", code: "Digit8" })).toBeUndefined();
  });

  it("says its keys as the machine writes them", () => {
    expect(keysOf(tool("bold"), false)).toEqual({ keys: "Ctrl+B", ariaKeys: "Control+B" });
    expect(keysOf(tool("bold"), true)).toEqual({ keys: "⌘B", ariaKeys: "Meta+B" });
    expect(keysOf(tool("list"), false)).toEqual({ keys: "Ctrl+Shift+8", ariaKeys: "Control+Shift+8" });
    expect(keysOf(tool("table"), false)).toEqual({});
  });
});

describe("Enter", () => {
  it.each([
    ["- a‸", "- a\n- ‸"],
    ["- a‸b", "- a\n- ‸b"],
    ["  * a‸\n  * c", "  * a\n  * ‸\n  * c"],
    ["9. a‸", "9. a\n10. ‸"],
    ["1) a‸", "1) a\n2) ‸"],
    ["- [x] a‸", "- [x] a\n- [ ] ‸"],
    ["> a‸", "> a\n> ‸"],
    ["> - a‸", "> - a\n> - ‸"],
    ["- a\n- ‸", "- a\n\n‸"],
    ["- a\n- [ ] ‸", "- a\n\n‸"],
    ["> a\n> ‸", "> a\n\n‸"],
    ["> - a\n> - ‸", "> - a\n>\n> ‸"],
  ])("continues and ends lists and quotations: %j", (before, wanted) => {
    expect(made(before, continueList)).toBe(wanted);
  });

  it.each(["a‸", "‸- a", "-‸ a", "- «a»", "-a‸", "2020‸", "**a** ‸"])("is Enter elsewhere: %j", (before) => {
    expect(made(before, continueList)).toBeNull();
  });
});

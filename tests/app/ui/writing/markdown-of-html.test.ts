import { describe, expect, it } from "vitest";
import { markdownOfHtml } from "../../../../app/ui/writing/markdown-of-html";
import { renderMarkdown } from "../../../../server/platform/markdown.ts";
import { DOCS, DOCS_MARKDOWN, PAGE, PAGE_MARKDOWN, WORD, WORD_MARKDOWN } from "./documents";
import { parsedHtml } from "./parsed-html";

const markdown = (html: string) => markdownOfHtml(parsedHtml(html));

describe("a piece of a document keeps its shape", () => {
  it("out of Word", () => expect(markdown(WORD)).toBe(WORD_MARKDOWN));
  it("out of Google Docs", () => expect(markdown(DOCS)).toBe(DOCS_MARKDOWN));
  it("out of a page of the web", () => expect(markdown(PAGE)).toBe(PAGE_MARKDOWN));

  it.each([
    ["<p>a</p><p>b</p>", "a\n\nb"],
    ["<div>a<div>b</div>c</div>", "a\n\nb\n\nc"],
    ["<p>a\n   b&nbsp;c</p>", "a b c"],
    ["<p>a<br>b<br><br>c</p>", "a\nb\n\nc"],
    ["a <b>b</b> c", "a **b** c"],
    ["a<b> b </b>c", "a **b** c"],
    ["<b></b>a<b> </b>b", "a b"],
    ["<b>a</b><b>b</b>", "**ab**"],
    ["<b>a</b> <b>b</b>", "**a b**"],
    ["<b>a<i>b</i></b>", "**ab**"],
    ["<b>Nota:</b>testo", "**Nota**:testo"],
    ["<b>Nota: </b>testo", "**Nota:** testo"],
    ["a<b>(b)</b>c", "a(**b**)c"],
    ["<i>a</i> e <s>b</s>", "*a* e ~~b~~"],
    ["<b style='font-weight:normal'>a</b>", "a"],
    ["<span style='font-weight:600'>a</span>", "**a**"],
    ["<strong><span style='font-weight:400'>a</span></strong>", "a"],
    ["<code>a`b</code>", "`` a`b ``"],
    ["<h1><b>Titolo</b></h1>", "# Titolo"],
    ["<p class=MsoTitle>Titolo</p>", "# Titolo"],
    ["<p class=MsoHeading2>Titolo</p>", "## Titolo"],
    ["<h2></h2><p>a</p>", "a"],
    ["<ul><li>a</li><li>b</li></ul>", "- a\n- b"],
    ["<ul><li>a<ol><li>b</li><li>c</li></ol></li></ul>", "- a\n  1. b\n  2. c"],
    ["<ul><ul><li>a</li></ul></ul>", "- a"],
    ["<ol><li></li><li>b</li></ol>", "2. b"],
    ["<p>prima</p><ul><li>a</li></ul><p>dopo</p>", "prima\n\n- a\n\ndopo"],
    ["<p class=MsoListParagraph>solo rientrato</p>", "solo rientrato"],
    ["<p style='mso-list:l0 level1 lfo1'>a</p><p style='mso-list:l0 level3 lfo1'>b</p>", "- a\n        - b"],
    ["<a href='https://a.it'>a</a><a href='https://a.it'>b</a>", "[ab](https://a.it)"],
    ["<a href='mailto:a@b.it'><b>scrivi</b></a>", "[**scrivi**](mailto:a@b.it)"],
    ["<a href='https://a.it'><img src=x alt=''></a>", ""],
    ["<a href='https://a.it/x y'>a</a>", "[a](https://a.it/x%20y)"],
    ["<a href='data:text/html,x'>a</a>", "a"],
    ["<a href='file:///C:/x.doc'>a</a>", "a"],
    ["<a href='#n'>a</a>", "a"],
    ["<table><tr><td>solo</td></tr></table>", "solo"],
    ["<table><tr><th>a</th><th align=center>b</th></tr></table>", "| a | b |\n| --- | :-: |"],
    [
      "<table><tr><td colspan=2>a</td></tr><tr><td>1</td><td>2</td></tr></table>",
      "| a |  |\n| --- | --- |\n| 1 | 2 |",
    ],
    [
      "<table><tbody><tr><td>a<br>b</td><td><p>c</p><p>d</p></td></tr></tbody></table>",
      "| a b | c d |\n| --- | --- |",
    ],
    ["<table><tr><td></td><td></td></tr></table>", ""],
    ["<p>2 * 3 * 4 e a_b e _c_ e [x] e a|b</p>", "2 \\* 3 \\* 4 e a_b e \\_c\\_ e \\[x\\] e a\\|b"],
    [
      "<p>1. non è un elenco</p><p># né un titolo</p><p>- né questo</p><p>&gt; né questo</p>",
      "1\\. non è un elenco\n\n\\# né un titolo\n\n\\- né questo\n\n\\> né questo",
    ],
    ["<p>3.5 e -2 e #tag</p>", "3.5 e -2 e #tag"],
    ["<p>&lt;b&gt; e 1 &lt; 2</p>", "\\<b> e 1 < 2"],
    ["<span style='display:none'>no</span>sì<!-- no --><style>no</style>", "sì"],
    ["<p>&nbsp;</p><p></p>", ""],
  ])("%s", (html, wanted) => {
    expect(markdown(html)).toBe(wanted);
  });
});

it("signs of a text mean nothing more when they are rendered again", () => {
  const signs = "a * b * c, _d_ e __f__ `g` [h](i) <b> \\ ~~l~~ | 1. m # n";
  const html = markdown(`<p>${signs.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</p>`);
  expect(renderMarkdown(html)).toBe(`<p>${signs.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</p>`);
});

it("emphasis within emphasis is rendered as it was", () => {
  expect(renderMarkdown(markdown("<b>a<i>b</i></b> c"))).toContain("<strong>");
  expect(renderMarkdown(WORD_MARKDOWN)).toContain("<em><strong>Paolo");
});

it("what is nested without end is read to its end, and soon", () => {
  const deep = `${"<div><ul><li><blockquote>".repeat(120)}fondo${"</blockquote></li></ul></div>".repeat(120)}`;
  const before = performance.now();
  expect(markdown(deep).includes("fondo")).toBe(true);
  expect(markdown(`<p>${"<b>a</b> <i>b</i> ".repeat(5_000)}</p>`).slice(0, 10)).toBe("**a** *b* ");
  expect(performance.now() - before).toBeLessThan(2_000);
});

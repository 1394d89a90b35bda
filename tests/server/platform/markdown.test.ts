import { describe, expect, it } from "vitest";
import { MAX_MARKDOWN, readMarkdown, renderMarkdown } from "../../../server/platform/markdown.ts";
import { withTask } from "../../../server/platform/markdown-tasks.ts";
import { dice } from "../topics/dice.ts";

const TAG =
  /<\/?(?:p|br|hr|strong|em|s|blockquote|ul|ol|li|a|code|pre|h[3-6]|table|thead|tbody|tr|th|td|div|cite|label|input)(?: (?:href|rel|start|class|type|disabled|value|checked)(?:="[^"<>]*")?)* ?\/?>/g;
const HREF = /href="([^"]*)"/g;
const FOLLOWABLE = /^(https?:\/\/|https?:|mailto:|\/(?!\/)|#)/i;

/** Nothing but tags of the list with attributes of the list, and addresses a person may follow. */
function expectSafe(html: string, source: string) {
  expect(html.replace(TAG, ""), source).not.toContain("<");
  for (const [, href = ""] of html.matchAll(HREF))
    expect(href.replaceAll("&amp;", "&"), source).toMatch(FOLLOWABLE);
}

// After the OWASP filter evasion cheat sheet and CommonMark's own corner cases.
const HOSTILE = [
  "<script>alert(1)</script>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
  "<math><mtext></p><style><img src=x onerror=alert(1)></style>",
  "<iframe src='javascript:alert(1)'></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'>",
  "<a href='javascript:alert(1)'>x</a>",
  "<a onclick=alert(1) href=https://example.org>x</a>",
  "<body onload=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<form action=javascript:alert(1)><button>x</button></form>",
  "<input autofocus onfocus=alert(1)>",
  "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<base href=//evil.example/>",
  "<style>*{background:url(javascript:alert(1))}</style>",
  "<object data=javascript:alert(1)>",
  "<p style='position:fixed;inset:0'>x</p>",
  "<!-- --!><script>alert(1)</script> -->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?php echo 1 ?>",
  "</p></div></main><script>alert(1)</script>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x]( javascript:alert(1))",
  "[x](<javascript:alert(1)>)",
  "[x](<java\tscript:alert(1)>)",
  "[x](java&#x0A;script:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x](vbscript:msgbox(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](file:///etc/passwd)",
  "[x](blob:https://example.org/1)",
  "[x](//evil.example)",
  "[x](/\\evil.example)",
  "[x](/&Tab;/evil.example)",
  "[x](https:javascript:alert(1))",
  '[x](https://example.org/"onmouseover="alert(1))',
  '[x](https://example.org "t\\" onclick=alert(1) x=\\"")',
  "[x]: javascript:alert(1)\n\n[x]",
  "[x]: data:text/html,1 'title'\n\n[x][x] ![x]",
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
  '![x" onerror="alert(1)](https://example.org/a.png)',
  '![x](https://example.org/a.png"onerror=alert(1))',
  "[![x](javascript:alert(1))](javascript:alert(2))",
  "[![x](https://example.org/a.png)](https://example.org)",
  "[a [b](javascript:alert(1)) c](https://example.org)",
  "<javascript:alert(1)>",
  '<https://example.org/"onclick=alert(1)>',
  "javascript:alert(1)",
  "www.example.org/<script>alert(1)</script>",
  '```"><script>alert(1)</script>\n<b>\n```',
  "```js onclick=alert(1)\nx\n```",
  "`<script>alert(1)</script>`",
  "    <script>alert(1)</script>",
  "|<script>|a|\n|---|:-:|\n|<img src=x onerror=alert(1)>|[x](javascript:alert(1))|",
  "# <script>alert(1)</script>",
  "> > > <script>alert(1)</script>",
  "- - - <svg onload=alert(1)>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;script&#62;alert(1)&#60;/script&#62;",
  "\\<script>alert(1)\\</script>",
  "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
  "\ud800<script>\udfff",
  "[x](https://example.org/\ud800)",
];

describe("nothing hostile comes through", () => {
  it.each(HOSTILE)("%j", (source) => expectSafe(renderMarkdown(source), source));

  it("nor do a thousand mixtures of it", () => {
    const { below, oneOf } = dice(2012);
    const glue = [
      "",
      " ",
      "\n",
      "\n\n",
      "[",
      "](",
      ")",
      "`",
      "*",
      "|",
      "> ",
      "- ",
      "![",
      "<",
      ">",
      '"',
      "&",
      "\\",
    ];
    for (let i = 0; i < 1_000; i++) {
      let source = "";
      for (let parts = 2 + below(5); parts > 0; parts--) source += oneOf(HOSTILE) + oneOf(glue);
      expectSafe(renderMarkdown(source), source);
    }
  });

  it("shown as it was written, not silently dropped", () => {
    expect(renderMarkdown("a <b onclick=x>b</b>")).toBe("<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>");
    expect(renderMarkdown("[x](javascript:y)")).toBe("<p>[x](javascript:y)</p>");
  });
});

describe("what people write", () => {
  const link = (href: string, text: string) => `<a href="${href}" rel="nofollow ugc noopener">${text}</a>`;

  it.each([
    [
      "**forte** *piano* ~~via~~ `codice`",
      "<p><strong>forte</strong> <em>piano</em> <s>via</s> <code>codice</code></p>",
    ],
    ["una\ndue", "<p>una<br />\ndue</p>"],
    ["> detto", "<blockquote>\n<p>detto</p>\n</blockquote>"],
    ["- uno\n- due", "<ul>\n<li>uno</li>\n<li>due</li>\n</ul>"],
    ["5. cinque", '<ol start="5">\n<li>cinque</li>\n</ol>'],
    ["```\n<a>\n```", "<pre><code>&lt;a&gt;\n</code></pre>"],
    ["---", "<hr />"],
    ["\\*no\\*", "<p>*no*</p>"],
    ["", ""],
  ])("%j", (source, html) => expect(renderMarkdown(source)).toBe(html));

  it.each([
    ["[qui](https://example.org/a?b=1&c=2)", link("https://example.org/a?b=1&amp;c=2", "qui")],
    ["[qui](/gemellaggi/trepu)", link("/gemellaggi/trepu", "qui")],
    ["[qui](#messaggio-12)", link("#messaggio-12", "qui")],
    ["[qui](mailto:a@example.org)", link("mailto:a@example.org", "qui")],
    ["https://example.org", link("https://example.org", "https://example.org")],
    ["www.example.org", link("http://www.example.org", "www.example.org")],
    ["a@example.org", link("mailto:a@example.org", "a@example.org")],
    ["[qui][1]\n\n[1]: https://example.org", link("https://example.org", "qui")],
  ])("link: %j", (source, html) => expect(renderMarkdown(source)).toBe(`<p>${html}</p>`));

  it("headings start below those of the page", () => {
    const levels = [..."123456"].map((n) => renderMarkdown(`${"#".repeat(Number(n))} Titolo`).slice(0, 4));
    expect(levels).toEqual(["<h3>", "<h4>", "<h5>", "<h6>", "<h6>", "<h6>"]);
    expect(renderMarkdown("Uno\n===\n\nDue\n---")).toBe("<h3>Uno</h3>\n<h4>Due</h4>");
    expect(renderMarkdown("> # Dentro")).toContain("<h3>Dentro</h3>");
  });

  it("images become links to them, so that reading tells no third party", () => {
    expect(renderMarkdown("![una *foto*](https://example.org/f.png)")).toBe(
      `<p>${link("https://example.org/f.png", "una foto")}</p>`,
    );
    expect(renderMarkdown("![](https://example.org/f.png)")).toBe(
      `<p>${link("https://example.org/f.png", "https://example.org/f.png")}</p>`,
    );
    // No link inside a link: browsers take them apart and leave an empty one.
    expect(renderMarkdown("[prima ![foto](/f.png)](/qui) ![altra](/g.png)")).toBe(
      `<p>${link("/qui", "prima foto")} ${link("/g.png", "altra")}</p>`,
    );
  });

  it("tables scroll by themselves and align by class, not by style", () => {
    expect(renderMarkdown("|a|b|c|d|\n|-|:-|:-:|-:|\n|1|2|3|4|")).toBe(
      `<div class="table-scroll"><table>
<thead>
<tr>
<th>a</th>
<th>b</th>
<th class="text-center">c</th>
<th class="text-end">d</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td>2</td>
<td class="text-center">3</td>
<td class="text-end">4</td>
</tr>
</tbody>
</table></div>`,
    );
  });

  it("the same text gives the same HTML, and no ids that could collide", () => {
    const source = "# Titolo\n\n[^1] nota\n\n[^1]: testo\n\n- [ ] da fare";
    expect(renderMarkdown(source)).toBe(renderMarkdown(source));
    expect(renderMarkdown(source)).not.toContain(" id=");
  });
});

describe("long hostile texts stay bounded", () => {
  const fill = (unit: string, head = "") =>
    head + unit.repeat(Math.floor((MAX_MARKDOWN - head.length) / unit.length));
  const reference = `[a]: https://example.org/${"x".repeat(9_000)}\n\n`;
  const table = (columns: number, rule: string) => `${"|a".repeat(columns)}\n${rule.repeat(columns)}\n`;

  it.each([
    ["references to one long address", fill("[a]", reference)],
    ["images by reference", fill("![a]", reference)],
    ["a wide table with empty rows", fill("a\n", table(1_000, "|:-:"))],
    ["a wide table alone", table(4_000, "|-")],
    ["quotations in quotations", fill(">")],
    ["deep quotations many times", fill(">>>>>>>>>>>>>>>>>>>>x\n\n")],
    ["lists in lists", fill("* * * * * * * *a\n")],
    ["addresses", fill("a.it ")],
    ["mail addresses", fill("a@a.it ")],
    ["ampersands", fill("&")],
    ["open brackets", fill("[")],
    ["open links", fill("[](")],
    ["open images", fill("![[")],
    ["stars", fill("**a *b ** c* ")],
    ["backticks", Array.from({ length: 250 }, (_, i) => "`".repeat(i)).join(" ")],
    ["short lines", fill("a\n")],
    ["angle brackets", fill("<")],
  ])("%s", (_what, source) => {
    const html = renderMarkdown(source);
    expect(html.length).toBeLessThanOrEqual(400_000);
    expectSafe(html, source.slice(0, 100));
  });

  it("what grows out of proportion is shown as it was written", () => {
    const source = fill("[a]", `${reference}<b>\n`);
    const html = renderMarkdown(source);
    expect(html).toContain("&lt;b&gt;<br />\n[a][a]");
    expect(html).not.toContain("<a ");
  });
});

describe("a quotation that names its source", () => {
  const cite = (href: string, text: string) =>
    `<p><cite><a href="${href}" rel="nofollow ugc noopener">${text}</a></cite></p>`;

  it("has it in a line of its own, as whoever renders it calls it", () => {
    for (const source of ["> [Chi sa](#qui)\n>\n> Detto.", "> [Chi *sa*](#qui)\n> Detto."]) {
      const read = readMarkdown(source);
      expect(read.quoted).toEqual(["qui"]);
      const named = read.html({ cites: new Map([["qui", { text: "Anna <1>", href: "/la#qui" }]]) });
      expect(named).toBe(`<blockquote>\n${cite("/la#qui", "Anna &lt;1&gt;")}\n<p>Detto.</p>\n</blockquote>`);
    }
    expect(renderMarkdown("> [Chi sa](#qui)\n> Detto.")).toContain(cite("#qui", "Chi sa"));
    expect(readMarkdown("> [a](#x)\n\n> [b](#y)\n> > [c](#x)\n\n- > [d](#z)").quoted).toEqual([
      "x",
      "y",
      "z",
    ]);
  });

  it.each([
    "[a](#x)",
    "> [a](https://example.org)",
    "> [a](#x) e altro",
    "> prima\n> [a](#x)",
    "> [](#x)",
    "> **[a](#x)**",
    "> # [a](#x)",
    "    > [a](#x)",
  ])("and else is a quotation, or none: %j", (source) => {
    expect(readMarkdown(source).quoted).toEqual([]);
    expect(renderMarkdown(source)).not.toContain("<cite>");
  });
});

describe("tasks", () => {
  it("are boxes that nobody can tick by themselves, their words are their labels", () => {
    expect(renderMarkdown("- [ ] uno\n- [x] **due**\n- tre")).toMatch(
      /^<ul>\n<li><label><input type="checkbox" disabled value="0\.\w+" \/>uno<\/label><\/li>\n<li><label><input type="checkbox" disabled value="1\.\w+" checked \/><strong>due<\/strong><\/label><\/li>\n<li>tre<\/li>\n<\/ul>$/,
    );
    for (const none of [
      "[ ] uno",
      "- [ ]",
      "- [y] a",
      "- a [ ] b",
      "- `[ ] a`",
      "> [ ] a",
      "- [x](https://a.it) b",
    ])
      expect(renderMarkdown(none), none).not.toContain("<input");
  });

  it("are ticked one by one in the source, wherever they stand", () => {
    const source = "- [ ] a\n\n> 1. [X] b [ ]\n>    - [ ] a\n\n-\n  [ ] c\n- - [ ] d";
    const { tasks } = readMarkdown(source);
    expect(tasks.map(({ done }) => done)).toEqual([false, true, false, false, false]);
    expect(new Set(tasks.map(({ key }) => key)).size).toBe(5);
    for (const task of tasks) {
      const after = readMarkdown(withTask(source, task, !task.done)).tasks;
      expect(after).toEqual(tasks.map((one) => (one === task ? { ...one, done: !one.done } : one)));
    }
  });
});

describe("quote marks hold nobody up", () => {
  const fill = (unit: string) => unit.repeat(Math.floor(20_000 / unit.length));
  it.each([
    ["alone", fill(">")],
    ["and blanks", fill("> ")],
    ["and open links", fill("> [a](#m")],
    ["deeper and deeper", Array.from({ length: 190 }, (_, i) => `${">".repeat(i)}[a](#m)`).join("\n")],
  ])("%s", (_what, source) => {
    renderMarkdown(source);
    // Of the processor: other tests may be at work.
    const before = process.cpuUsage();
    const html = readMarkdown(source).html({ cites: new Map([["m", { text: "Anna", href: "#m" }]]) });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000, "milliseconds").toBeLessThan(100);
    expectSafe(html, source.slice(0, 100));
  });
});

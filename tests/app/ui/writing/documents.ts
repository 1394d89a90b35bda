// What programs put on the clipboard, shortened.

/** Word for Windows: lists are paragraphs, their signs stand in conditional comments. */
export const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- /* Font Definitions */ --></style></head>
<body lang=IT><!--StartFragment-->
<h1>Verbale della riunione<o:p></o:p></h1>
<p class=MsoNormal>Presenti: <b>Anna Moretti</b>, <b><i>Paolo Bruno</i></b> e il <span style='font-weight:bold'>Sindaco</span>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->Primo
punto<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Dettaglio</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Secondo punto</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Uno</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Due, <a href="https://example.org/due">qui</a></p>
<table class=MsoTableGrid border=1><tr><td width=10><p class=MsoNormal><b>Ente<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Spesa</b></p></td></tr>
<tr><td><p class=MsoNormal>Bari | città</p></td><td style='text-align:right'><p class=MsoNormal align=right>1.200 &amp; oltre</p></td></tr></table>
<!--EndFragment--></body></html>`;

export const WORD_MARKDOWN = `# Verbale della riunione

Presenti: **Anna Moretti**, ***Paolo Bruno*** e il **Sindaco**.

- Primo punto
    - Dettaglio
- Secondo punto

1. Uno
2. Due, [qui](https://example.org/due)

| **Ente** | **Spesa** |
| --- | --: |
| Bari \\| città | 1.200 & oltre |`;

/** Google Docs: all of it in a <b> that is none, emphasis as styles of spans. */
export const DOCS = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400;font-style:normal">Programma</span></h2><p dir="ltr"><span style="font-weight:400">Alle </span><span style="font-weight:700;font-style:normal">nove</span><span style="font-weight:400"> si </span><span style="font-weight:400;font-style:italic">parte</span><span style="font-weight:400">.</span></p><br><ul><li dir="ltr"><p dir="ltr"><span style="font-weight:400">Visita</span></p></li><ul><li dir="ltr"><p dir="ltr"><span>Ufficio</span></p></li></ul><li dir="ltr"><p dir="ltr"><a href="https://example.org/"><span style="font-weight:400">Pranzo</span></a></p></li></ul></b>`;

export const DOCS_MARKDOWN = `## Programma

Alle **nove** si *parte*.

- Visita
   - Ufficio
- [Pranzo](https://example.org/)`;

/** A page of the web. */
export const PAGE = `<article><h3>Bandi</h3><p>Si vede <strong>qui</strong>:<br>la <a href="https://example.org/a_(b)">pagina</a>, non <a href="javascript:alert(1)">questa</a> né <a href="/qui">quella</a>.</p>
<script>alert(1)</script><ol start="3"><li>Tre<ul><li>tre e uno</li></ul></li><li><p>Quattro</p><p>ancora</p></li></ol>
<blockquote><p>Detto</p><p>da altri</p></blockquote><pre><code>a  = 1
b</code></pre><img src="https://example.org/f.png" alt="una foto"><hr></article>`;

export const PAGE_MARKDOWN = `### Bandi

Si vede **qui**:
la [pagina](https://example.org/a_%28b%29), non questa né quella.

3. Tre
   - tre e uno
4. Quattro

   ancora

> Detto
>
> da altri

\`\`\`
a  = 1
b
\`\`\`

una foto

---`;

import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

// Answers that no page can give, because pages themselves are out of reach or would be asked too late.

/** Of each status, what is the matter and what one can do. */
const SENTENCES = {
  400: "Richiesta non valida. Controlla l'indirizzo e riprova.",
  403: "Richiesta da un altro sito. Per sicurezza non ha avuto effetto: ripetila dalle pagine di Agire.",
  405: "Richiesta di un tipo che qui non si usa. Riparti dalla pagina iniziale.",
  413: "Il testo inviato è troppo grande, o un file. Torna indietro, accorcialo e riprova.",
  414: "Indirizzo troppo lungo. Controlla di averlo copiato bene.",
  500: "Qualcosa non ha funzionato. Riprova fra poco.",
  503: "Il servizio torna fra pochi secondi. Riprova.",
} as const;

// The site's own styles have a name that changes with every build; a page that may be shown when nothing else works
// brings the little it needs.
const STYLE =
  ":root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem}h1{font-size:1.5rem;line-height:1.3}";
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Ends a request with a status and its sentence: a small page where a browser asks for one, else plain text. */
export function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  const sentence = SENTENCES[status as keyof typeof SENTENCES] ?? SENTENCES[status < 500 ? 400 : 500];
  const forPeople = /\btext\/html\b/i.test(request.headers.accept ?? "");
  response.statusCode = status;
  response.setHeader("content-type", `text/${forPeople ? "html" : "plain"}; charset=utf-8`);
  response.setHeader("cache-control", "no-store");
  response.setHeader("x-content-type-options", "nosniff");
  if (forPeople) response.setHeader("content-security-policy", POLICY);
  response.end(forPeople ? page(sentence) : `${sentence}\n`);
}

function page(sentence: string): string {
  const [matter = "", remedy = ""] = sentence.split(/(?<=\.) /);
  return `<!DOCTYPE html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${matter.slice(0, -1)} · Agire</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${matter}</h1>
<p>${remedy}</p>
<p><a href="/">Vai alla pagina iniziale</a></p>
</main>
</body>
</html>
`;
}

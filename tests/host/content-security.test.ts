import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentSecurityPolicy, withHashes } from "../../server/host/security-headers.ts";
import { builtRoot, type House, type HouseTopic, openHouse } from "../support/house.ts";
import { hostsFetchedBy, inlineScriptsOf, withoutMetaContent } from "../support/read-html.ts";
import type { Answer, Visitor } from "../support/visitor.ts";

let house: House;
let guest: Visitor;
let member: Visitor;
let topic: HouseTopic;
/** Every kind of page, those that are refused too. */
let pages: string[];

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const policyOf = ({ headers }: Answer) => String(headers["content-security-policy"]);
const directive = (answer: Answer, name: string) =>
  policyOf(answer)
    .split("; ")
    .find((part) => part.startsWith(`${name} `))
    ?.split(" ")
    .slice(1);

const SMUGGLED = `alert("smuggled")`;
const HOSTILE = [
  `<script>${SMUGGLED}</script>`,
  `<script nonce="">${SMUGGLED}</script>`,
  `<img src=x onerror='${SMUGGLED}'>`,
  `![third](https://third.example/pixel.gif)`,
  `[link](javascript:${SMUGGLED})`,
  `<style>body{background:url(https://third.example/b)}</style>`,
  `<iframe src="https://third.example/"></iframe>`,
  `| a |\n|:-:|\n| <b style="color:red">x</b> |`,
  `</script><script>${SMUGGLED}</script>`,
  "<!-- -->\u2028<!--<script>",
  "https://third.example/page",
].join("\n\n");

beforeAll(async () => {
  house = await openHouse();
  const author = await house.member("Ada </script><script>alert(1)</script> <b>");
  topic = await house.topic(author, { title: `Titolo ${HOSTILE.slice(0, 30)}`, body: HOSTILE });
  const twinning = await house.twinning();
  await house.post(author, twinning.general, HOSTILE);
  guest = house.guest();
  member = await house.signedIn(author);
  pages = [
    "/",
    "/gemellaggi",
    `/gemellaggi/${twinning.slug}`,
    `/gemellaggi/${twinning.slug}/discussioni`,
    "/discussioni",
    topic.path,
    twinning.general.path,
    "/accedi",
    "/registrati",
    "/esci",
    "/conferma/abcdefghijklmnopqrstuvwx",
    "/privacy",
    "/note-legali",
    "/accessibilita",
    "/non-esiste",
    "/discussioni/999999/x",
    "/?sconosciuto=1",
  ];
});
afterAll(() => house.close());

describe("pages rendered per request", () => {
  test("carry a nonce on every inline script, never the same, and are kept by nobody", async () => {
    const nonces = new Set<string>();
    for (const at of [
      ...pages.filter((one) => !/^\/(accedi|registrati)/.test(one)),
      "/discussioni/nuova/forum",
    ]) {
      const answer = await member.get(at);
      const [, nonce = ""] = /'nonce-([^']+)'/.exec(policyOf(answer)) ?? [];
      expect(nonce.length).toBeGreaterThanOrEqual(22);
      nonces.add(nonce);
      expect(directive(answer, "script-src")).toEqual(["'self'", `'nonce-${nonce}'`]);
      const scripts = inlineScriptsOf(answer.text);
      expect(scripts.length).toBeGreaterThan(0);
      for (const { attributes } of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
      expect(answer.headers["cache-control"]).toBe("private, no-store");
      expect(answer.headers.etag).toBeUndefined();
      expect(answer.headers["last-modified"]).toBeUndefined();
    }
    expect(nonces.size).toBe(pages.length - 1);
  });

  test("a guest's page with an unknown parameter is one of them", async () => {
    const answer = await guest.get("/?sconosciuto=1");
    expect(policyOf(answer)).toContain("'nonce-");
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(answer.headers.etag).toBeUndefined();
  });
});

test("finished pages name the hashes of exactly their inline scripts, and no nonce is left", async () => {
  // Who is signed in nowhere is led away from /esci.
  for (const at of pages.filter((one) => !one.includes("?") && one !== "/esci")) {
    for (const round of ["made", "kept"]) {
      const answer = await guest.get(at);
      const scripts = inlineScriptsOf(answer.text);
      expect(scripts.length, `${at}, ${round}`).toBeGreaterThan(0);
      const hashes = new Set(scripts.map(({ body }) => hashOf(body)));
      expect(new Set(directive(answer, "script-src")?.slice(1)), `${at}, ${round}`).toEqual(hashes);
      expect(withoutMetaContent(answer.text).match(/<[a-z][^>]*\snonce=/gi), at).toBeNull();
      expect(policyOf(answer)).not.toContain("nonce");
      expect(policyOf(answer)).not.toContain("unsafe");
    }
  }
});

test("a script smuggled into a message, a title or a name is neither there nor hashed", async () => {
  for (const visitor of [guest, member])
    for (const at of [topic.path, "/discussioni", "/"]) {
      const answer = await visitor.get(at);
      expect(policyOf(answer)).not.toContain(hashOf(SMUGGLED));
      for (const { body } of inlineScriptsOf(answer.text)) expect(body).not.toBe(SMUGGLED);
      const markup = answer.text.replace(/<script[^>]*>[\s\S]*?<\/script>/g, "");
      expect(markup.match(/<(script|iframe|style|object|embed|base|img)\b/gi)).toBeNull();
      expect(markup.match(/href="javascript:/gi)).toBeNull();
    }
});

test("no page carries an inline handler or an inline style, which the policy would only stop", async () => {
  for (const visitor of [guest, member])
    for (const at of pages) {
      const tags = withoutMetaContent((await visitor.get(at)).text).match(/<[a-z][^>]*>/gi) ?? [];
      for (const tag of tags) {
        expect(tag).not.toMatch(/\son[a-z]+=/i);
        expect(tag).not.toMatch(/\sstyle=/i);
      }
    }
});

test("only scripts that carry the renderer's nonce are hashed", () => {
  const page = `<script nonce="n">good()</script><script>bad()</script><script nonce="m">worse()</script><script src="/a.js" nonce="n"></script>`;
  const { html, policy } = withHashes(page, "n");
  expect(policy).toContain(hashOf("good()"));
  expect(policy).not.toContain(hashOf("bad()"));
  expect(policy).not.toContain(hashOf("worse()"));
  expect(html).not.toContain('nonce="n"');
});

test("every answer says no to frames and sniffing, and keeps the address to itself", async () => {
  for (const visitor of [guest, member])
    for (const at of [
      ...pages,
      "/icons.svg",
      "/healthz",
      `${topic.path.replace(/\/[^/]*$/, "")}/cambiamenti/0`,
    ]) {
      const { headers } = await visitor.get(at);
      expect(headers["x-content-type-options"], at).toBe("nosniff");
      expect(headers["referrer-policy"], at).toBe("same-origin");
      expect(headers["x-frame-options"], at).toBe("DENY");
      expect(headers["strict-transport-security"], at).toBeUndefined();
      expect(headers["x-powered-by"], at).toBeUndefined();
      if (!String(headers["content-type"]).includes("text/html")) continue;
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
    }
  const refused = await guest.post("/accedi", {}, { origin: "http://evil.example" });
  expect(refused.headers["x-content-type-options"]).toBe("nosniff");
});

test("the policy lets in nothing from elsewhere", () => {
  expect(contentSecurityPolicy(["'nonce-x'"])).toBe(
    [
      "default-src 'self'",
      "script-src 'self' 'nonce-x'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; "),
  );
});

test("with an https BASE_URL browsers are told to stay on https, and cookies are for https alone", async () => {
  const secure = await house.startAnother({ BASE_URL: "https://agire.example" });
  const { headers } = await house.guest(secure).get("/");
  expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
  const language = { "content-type": "application/x-www-form-urlencoded", origin: "https://agire.example" };
  const answer = await house.guest(secure).send("/lingua", "language=en&next=%2F", language);
  expect(answer.status).toBe(302);
  expect(answer.headers["set-cookie"]?.[0]).toContain("; Secure");
});

test("no page asks a third party for anything, nor does any style sheet", async () => {
  for (const visitor of [guest, member])
    for (const at of pages) expect(hostsFetchedBy((await visitor.get(at)).text), at).toEqual([]);
  const assets = path.join(builtRoot(), "build/client/assets");
  for (const name of readdirSync(assets).filter((one) => one.endsWith(".css"))) {
    const css = readFileSync(path.join(assets, name), "utf8");
    const urls = [...css.matchAll(/url\(\s*["']?([^"')]*)/g)].map(([, url = ""]) => url);
    for (const url of urls) expect(url).toMatch(/^(\/(?!\/)|data:|\.|#)/);
    expect(css).not.toMatch(/@import\s+(url\()?["']?(https?:)?\/\//);
  }
});

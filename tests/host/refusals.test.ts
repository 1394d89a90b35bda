import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refuse } from "../../server/host/refusal.ts";
import { robots } from "../../server/host/robots.ts";
import { type House, openHouse } from "../support/house.ts";
import { textOf } from "../support/read-html.ts";
import { type Answer, ask } from "../support/visitor.ts";

let house: House;
let base = "";
beforeAll(async () => {
  house = await openHouse();
  base = house.app.baseUrl;
});
afterAll(() => house.close());

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const FORM = "application/x-www-form-urlencoded";
const LARGE = `body=${"x".repeat(300_000)}`;

/** What a person might see instead of a page, by what she did. */
const REFUSALS: [number, string, (accept: Record<string, string>) => Promise<Answer>][] = [
  [
    403,
    "a form of another site",
    (accept) =>
      ask(base, "/accedi", { method: "POST", headers: { ...accept, origin: "https://evil.example" } }),
  ],
  [
    413,
    "a text far too long",
    (accept) => house.guest().send("/accedi", LARGE, { ...accept, "content-type": FORM }),
  ],
  [414, "an address far too long", (accept) => ask(base, `/${"a".repeat(600)}`, { headers: accept })],
  [
    400,
    "an address of another site",
    (accept) => ask(base, "http://elsewhere.example/", { headers: accept }),
  ],
  [405, "an odd method", (accept) => ask(base, "/", { method: "PUT", headers: { ...accept, origin: base } })],
];

test.each(REFUSALS)("%i, %s: a page of its own where a browser asks", async (status, _what, ask) => {
  const { status: answered, headers, text } = await ask({ accept: BROWSER });
  expect([answered, headers["content-type"]]).toEqual([status, "text/html; charset=utf-8"]);
  expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="it">/);
  expect(/<title>(.*)<\/title>/.exec(text)?.[1]).toMatch(/^\p{Lu}.* · Agire$/u);
  expect(text).toContain('<a href="/">');
  expect(textOf(text)).toMatch(/\p{Lu}[^.]+\. \p{Lu}[^.]+\./u);
  expect(text).not.toMatch(/<script|style=|undefined/);
  // Its few styles are the ones its policy names.
  const style = /<style>(.*)<\/style>/s.exec(text)?.[1] ?? "";
  const hash = createHash("sha256").update(style).digest("base64");
  expect(headers["content-security-policy"]).toContain(`style-src 'sha256-${hash}'`);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect([headers["cache-control"], headers["x-content-type-options"]]).toEqual(["no-store", "nosniff"]);
});

test.each(REFUSALS)("%i, %s: a plain sentence for anybody else", async (status, _what, ask) => {
  for (const accept of ["*/*", "application/json", ""]) {
    const { status: answered, headers, text } = await ask({ accept });
    expect([answered, headers["content-type"]]).toEqual([status, "text/plain; charset=utf-8"]);
    expect(text).toMatch(/^\p{Lu}[^<>]+\.\n$/u);
  }
});

test("a text far too long is heard out, or a browser that still sends it would show a broken connection", async () => {
  const socket = connect(house.app.port, "127.0.0.1");
  const faults: Error[] = [];
  let heard = "";
  socket.on("error", (fault) => faults.push(fault));
  socket.on("data", (chunk) => (heard += chunk));
  const closed = new Promise((resolve) => socket.on("close", resolve));
  socket.write(`POST /accedi HTTP/1.1\r\nHost: x\r\nOrigin: ${base}\r\nContent-Type: ${FORM}\r\n`);
  socket.write(`Content-Length: ${LARGE.length}\r\n\r\n`);
  for (let at = 0; at < LARGE.length; at += 100_000) {
    expect(heard).toBe("");
    socket.write(LARGE.slice(at, at + 100_000));
    await pause(150);
  }
  await closed;
  expect(faults).toEqual([]);
  expect(heard).toMatch(/^HTTP\/1\.1 413 /);
});

test("a status that has no sentence of its own gets one that fits", async () => {
  const server = createServer((request, response) =>
    refuse(request, response, Number(request.url?.slice(1))),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const said = async (status: number) => (await ask(at, `/${status}`)).text;
  expect(await said(503)).toMatch(/torna fra pochi secondi/);
  expect(await said(502)).toMatch(/Qualcosa non ha funzionato/);
  expect(await said(416)).toMatch(/Richiesta non valida/);
  server.close();
});

test("search engines may find what is public, and nothing that belongs to one person", async () => {
  const { status, headers, text } = await ask(base, "/robots.txt");
  expect([status, headers["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(text).toBe(
    "User-agent: *\nDisallow: /accedi\nDisallow: /registrati\nDisallow: /esci\nDisallow: /lingua\nDisallow: /conferma\nDisallow: /password-dimenticata\nDisallow: /nuova-password\nDisallow: /profilo\n",
  );
  expect((await ask(base, "/robots.txt", { method: "HEAD" })).status).toBe(200);
});

test("search engines are kept out of the demo", async () => {
  const server = createServer(express().use(robots({ demo: true })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await ask(at, "/robots.txt")).text).toBe("User-agent: *\nDisallow: /\n");
  expect((await ask(at, "/robots")).status).toBe(404);
  server.close();
});

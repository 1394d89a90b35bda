import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFew } from "../../../app/forms/find-few.ts";

/** Sends the beginning of every list at once, and the rest of `/lento` never. */
const server = createServer(({ url }, response) => {
  response.statusCode = url === "/rifiutato" ? 429 : 200;
  response.write('["Trento"');
  if (url !== "/lento") response.end(url === "/rotto" ? "" : ',"Puglia"]');
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const ask = (path: string, signal = new AbortController().signal) =>
  findFew<string>(`${origin}${path}`, signal);

test("a list is answered; what was refused, broken or unreachable is none", async () => {
  expect(await ask("/tutto")).toEqual(["Trento", "Puglia"]);
  for (const path of ["/rifiutato", "/rotto"]) expect(await ask(path), path).toBe(null);
  expect(await findFew("http://127.0.0.1:1/", new AbortController().signal)).toBe(null);
});

test("a question given up while its answer comes in throws nothing", async () => {
  const question = new AbortController();
  const answer = ask("/lento", question.signal);
  setTimeout(() => question.abort(), 50);
  expect(await answer).toBe(null);
});

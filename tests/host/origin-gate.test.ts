import { io, type ManagerOptions, type SocketOptions } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allowedOrigins, EXEMPT_PATHS } from "../../server/host/origin-gate.ts";
import { type House, openHouse } from "../support/house.ts";
import { ask, sendRaw } from "../support/visitor.ts";

let house: House;
let base = "";
let port = 0;
beforeAll(async () => {
  house = await openHouse();
  base = house.app.baseUrl;
  port = house.app.port;
});
afterAll(() => house.close());

const form = { "content-type": "application/x-www-form-urlencoded" };
/** A form that is refused for what it says, once the gate let it pass. */
const signIn = (headers: Record<string, string>, method = "POST") =>
  ask(base, "/accedi", { method, headers: { ...form, ...headers }, body: "email=x%40y.it&password=z" });

const PASSED = 422;
const STOPPED = 403;

describe("a request that is not GET or HEAD", () => {
  test("passes with our own Origin", async () => {
    expect((await signIn({ origin: base })).status).toBe(PASSED);
  });

  test.each([
    "http://evil.example",
    "https://127.0.0.1",
    "http://127.0.0.1:1",
    "http://127.0.0.1",
    "null",
    "",
    "file://",
    "http://127.0.0.1:%PORT%.evil.example",
    "http://127.0.0.1:%PORT%/",
    "http://127.0.0.1:%PORT%, http://evil.example",
    "http://evil.example#http://127.0.0.1:%PORT%",
    "https://127.0.0.1:%PORT%",
    "not an address at all",
  ])("is refused with the Origin «%s»", async (origin) => {
    const answer = await signIn({ origin: origin.replaceAll("%PORT%", String(port)) });
    expect(answer.status).toBe(STOPPED);
    expect(answer.text).toMatch(/^Richiesta da un altro sito\. /);
  });

  test("is refused with a foreign Origin even when Sec-Fetch-Site says same-origin", async () => {
    const headers = { origin: "http://evil.example", "sec-fetch-site": "same-origin" };
    expect((await signIn(headers)).status).toBe(STOPPED);
  });

  test("without Origin passes when Sec-Fetch-Site says same-origin", async () => {
    expect((await signIn({ "sec-fetch-site": "same-origin" })).status).toBe(PASSED);
  });

  test.each(["same-site", "cross-site", "none", "", "same-origin, cross-site"])(
    "without Origin is refused when Sec-Fetch-Site says «%s»",
    async (site) => {
      expect((await signIn({ "sec-fetch-site": site })).status).toBe(STOPPED);
    },
  );

  test("without Origin and without Sec-Fetch-Site is refused", async () => {
    expect((await signIn({})).status).toBe(STOPPED);
  });

  test.each(["localhost", "127.0.0.1", "[::1]"])("passes from the loopback name %s", async (name) => {
    expect((await signIn({ origin: `http://${name}:${port}` })).status).toBe(PASSED);
    expect((await signIn({ origin: `http://${name}:${port + 1}` })).status).toBe(STOPPED);
  });

  // Uploads write with these; the gate asks for the method, not for the address.
  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "POST"])(
    "is judged alike with %s",
    async (method) => {
      for (const path of [
        "/accedi",
        "/caricamenti",
        "/caricamenti/1",
        "/socket.io/",
        "/assets/x.js",
        "/healthz",
      ]) {
        expect((await ask(base, path, { method, headers: { origin: "http://evil.example" } })).status).toBe(
          STOPPED,
        );
        expect((await ask(base, path, { method })).status).toBe(STOPPED);
      }
      expect((await ask(base, "/privacy", { method, headers: { origin: base } })).status).not.toBe(STOPPED);
    },
  );

  test("is refused before its body is read", async () => {
    const heard = await sendRaw(
      base,
      "POST /accedi HTTP/1.1\r\nHost: x\r\nOrigin: http://evil.example\r\nContent-Length: 1000000\r\nConnection: close\r\n\r\nab",
    );
    expect(heard).toMatch(/^HTTP\/1\.1 403 /);
  });

  test("writes nothing when refused: one who follows a foreign link is not signed out", async () => {
    const member = await house.signedIn(await house.member());
    const answer = await member.post("/esci", {}, { origin: "http://evil.example" });
    expect(answer.status).toBe(STOPPED);
    expect((await member.get("/")).text).toContain("account-name");
  });
});

test("GET and HEAD pass from anywhere: they change nothing", async () => {
  for (const method of ["GET", "HEAD"])
    for (const origin of ["http://evil.example", "null", base])
      expect((await ask(base, "/privacy", { method, headers: { origin } })).status).toBe(200);
});

test("a form passes although a proxy put its own name into Host", async () => {
  for (const host of ["agire.internal:8080", "[", "a b"])
    expect((await signIn({ origin: base, host, "x-forwarded-host": "other.example" })).status).toBe(PASSED);
});

describe("the socket's handshake", () => {
  const poll = (headers: Record<string, string>) =>
    ask(base, "/socket.io/?EIO=4&transport=polling", { headers });

  test("by polling: ours by Origin, or by Sec-Fetch-Site where a GET carries none", async () => {
    expect((await poll({ origin: base })).status).toBe(200);
    expect((await poll({ "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await poll({})).status).toBe(STOPPED);
    expect((await poll({ "sec-fetch-site": "cross-site" })).status).toBe(STOPPED);
    expect((await poll({ origin: "http://evil.example" })).status).toBe(STOPPED);
    expect((await poll({ origin: "null", "sec-fetch-site": "same-origin" })).status).toBe(STOPPED);
  });

  const upgrade = (headers: string[], path = "/socket.io/?EIO=4&transport=websocket") =>
    [
      `GET ${path} HTTP/1.1`,
      "Host: x",
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      ...headers,
      "\r\n",
    ].join("\r\n");

  test.each(["Origin: http://evil.example", "Origin: null", "Origin: ", "Origin: ://", "X: absent"])(
    "by websocket is refused with «%s», and kills nothing",
    async (header) => {
      expect(await sendRaw(base, upgrade([header]))).toMatch(/^HTTP\/1\.1 403 /);
      expect((await ask(base, "/healthz")).status).toBe(200);
      expect(house.app.output()).not.toContain("Invalid URL");
    },
  );

  test("by websocket connects with our Origin, and from the other names of loopback", async () => {
    for (const origin of [base, `http://localhost:${port}`, `http://[::1]:${port}`])
      expect(await connects({ transports: ["websocket"], extraHeaders: { origin } })).toBe("connected");
    expect(await connects({ transports: ["websocket"], extraHeaders: { origin: "null" } })).toBe("refused");
    expect(await connects({ transports: ["polling"], extraHeaders: { origin: "null" } })).toBe("refused");
    expect(await connects({ transports: ["polling"], extraHeaders: { origin: base } })).toBe("connected");
  });

  test("of another path is not held open", async () => {
    for (const path of ["/", "/socket.iox/?EIO=4", "/socket.io?EIO=4&transport=websocket"])
      expect(await sendRaw(base, upgrade([`Origin: ${base}`], path))).toBe("");
    for (const path of ["/socket.io", "/socket.iox"])
      expect((await ask(base, path, { headers: { "sec-fetch-site": "same-origin" } })).status).toBe(404);
  });
});

function connects(options: Partial<ManagerOptions & SocketOptions>): Promise<"connected" | "refused"> {
  return new Promise((resolve) => {
    const socket = io(base, { ...options, forceNew: true, reconnection: false });
    socket.on("connect", () => {
      resolve("connected");
      socket.disconnect();
    });
    socket.on("connect_error", () => resolve("refused"));
  });
}

test("behind a real name only that name may write", () => {
  expect([...allowedOrigins("https://agire.example")]).toEqual(["https://agire.example"]);
  expect([...allowedOrigins("https://agire.example:8443/")]).toEqual(["https://agire.example:8443"]);
  expect([...allowedOrigins("http://localhost:3000")]).toEqual([
    "http://localhost:3000",
    "http://127.0.0.1:3000",
    "http://[::1]:3000",
  ]);
});

describe("what is exempt is authenticated by itself, and is named here too", () => {
  const stop = `/posta/ferma/${"a".repeat(32)}`;

  test("it is the one-click stop of a letter alone", () => {
    expect(EXEMPT_PATHS.map(({ source }) => source)).toEqual(["^\\/posta\\/ferma\\/[a-z2-7]{32}$"]);
  });

  test("that passes from anywhere, and nothing beside it", async () => {
    const click = (path: string) =>
      ask(base, path, { method: "POST", headers: form, body: "List-Unsubscribe=One-Click" });
    expect((await click(stop)).status).toBe(404);
    for (const path of [`${stop}.data`, `${stop}/x`, "/posta/ferma/x", `/x${stop}`, `${stop}%2F`])
      expect((await click(path)).status, path).toBe(STOPPED);
  });
});

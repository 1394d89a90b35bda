import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import { jobsAtRest } from "../support/jobs-at-rest.ts";
import { ask, type Visitor } from "../support/visitor.ts";

let house: House;
let base = "";
let guest: Visitor;
let ada: HouseMember;
let topic: HouseTopic;

beforeAll(async () => {
  house = await openHouse();
  base = house.app.baseUrl;
  guest = house.guest();
  ada = await house.member("Ada Cerulli");
  topic = await house.topic(ada);
});
afterAll(() => house.close());

/** Names of our statements that ran meanwhile; pg-boss and the feed's pings have none. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const count = house.proxy.count();
  await work();
  return count.stop().filter((statement) => /^[a-z]+(_[a-z]+)+$/.test(statement));
}
const get = (at: string, headers: Record<string, string> = {}) => ask(base, at, { headers });
/** Soon, not after the sixty seconds that a page lives anyway. */
const soon = { timeout: 5_000, interval: 20 };
const shows = (at: string, text: string) =>
  expect.poll(async () => (await guest.get(at)).text, soon).toContain(text);

const variable = ["date", "connection", "keep-alive", "transfer-encoding"];
const steady = (headers: object) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !variable.includes(name)));

test("a hit asks the database nothing", async () => {
  for (const at of ["/", "/gemellaggi", "/discussioni", topic.path, `${topic.path}?pagina=1`]) {
    await get(at);
    // What earlier tests wrote may still be on its way to the cache.
    await expect.poll(() => statementsOf(() => get(at)), soon).toEqual([]);
  }
});

test.each(["identity", "gzip", "br", "deflate", "*", "gzip;q=0, br;q=0"])(
  "the first answer of a page and the second are the same, asked for in %s",
  async (encoding) => {
    const twice = async () => {
      const fresh = await house.topic(ada);
      const miss = await get(fresh.path, { "accept-encoding": encoding });
      const hit = await get(fresh.path, { "accept-encoding": encoding });
      expect(miss.headers.etag).toBeDefined();
      // Only a kept page says how long it is.
      const length = { "content-length": String(miss.bytes.length) };
      expect(Object.keys(steady(hit.headers)).sort()).toEqual(
        Object.keys({ ...steady(miss.headers), ...length }).sort(),
      );
      return hit.bytes.equals(miss.bytes) && hit.headers.etag === miss.headers.etag;
    };
    // News of the new topic may come between the two and have it rendered again.
    await expect.poll(twice, soon).toBe(true);
  },
);

test("identity, gzip and brotli say the same, under ETags of their own, and Vary names what decides", async () => {
  const plain = await get(topic.path);
  const zipped = await get(topic.path, { "accept-encoding": "gzip" });
  const squeezed = await get(topic.path, { "accept-encoding": "br, gzip" });
  expect(gunzipSync(zipped.bytes).toString()).toBe(plain.text);
  expect(brotliDecompressSync(squeezed.bytes).toString()).toBe(plain.text);
  const all = [plain, zipped, squeezed];
  expect(new Set(all.map(({ headers }) => headers.etag)).size).toBe(3);
  for (const { headers, bytes } of all) {
    expect(headers.vary).toBe("Cookie, Accept-Encoding");
    expect(headers["cache-control"]).toBe("public, no-cache");
    expect(headers["content-length"]).toBe(String(bytes.length));
    const again = await get(topic.path, {
      "if-none-match": String(headers.etag),
      "accept-encoding": String(headers["content-encoding"] ?? "identity"),
    });
    expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    expect(again.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
  }
  const other = { "if-none-match": String(plain.headers.etag), "accept-encoding": "br" };
  expect((await get(topic.path, other)).status).toBe(200);
});

test("pages rendered per request are compressed too, and stay whole", async () => {
  const cookie = (await house.signedIn(ada)).cookie;
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync, deflate: inflateSync };
  for (const [encoding, open] of Object.entries(unpack)) {
    const page = await get("/", { cookie, "accept-encoding": encoding });
    expect(page.headers["content-encoding"]).toBe(encoding);
    expect(open(page.bytes).toString().includes("</html>")).toBe(true);
  }
});

test("HEAD asked first does not leave an empty page behind", async () => {
  const fresh = await house.topic(ada);
  const head = await ask(base, fresh.path, { method: "HEAD" });
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
  const page = await get(fresh.path);
  expect(page.text).toContain("Primo messaggio.");
  expect((await ask(base, fresh.path, { method: "HEAD" })).headers["content-length"]).toBe(
    String(page.bytes.length),
  );
});

test("twenty readers of a page that just changed cost one rendering", async () => {
  const fresh = await house.topic(ada);
  const run = await statementsOf(() => Promise.all(Array.from({ length: 20 }, () => get(fresh.path))));
  // One; two or three when news of the topic came while the first was made.
  expect(run.filter((name) => name === "topic_page").length).toBeLessThanOrEqual(3);
});

describe("is dropped at once", () => {
  test("by a new message, its edit and its removal, in the topic and wherever topics are listed", async () => {
    const own = await house.topic(ada, { title: "Per chi legge" });
    await shows(own.path, "1 messaggio");
    const first = await house.post(ada, own, "parola numero uno");
    await shows(own.path, "parola numero uno");
    await shows("/discussioni", "2 messaggi");
    await shows("/", "2 messaggi");
    const { version } = await postOf(own, first);
    await house.community.topics.editPost(ada.viewer, own.id, {
      number: first,
      version,
      body: "parola mutata",
    });
    await shows(own.path, "parola mutata");
    await house.community.topics.removePost(ada.viewer, own.id, { number: first });
    await shows(own.path, "Messaggio eliminato");
    expect((await guest.get(own.path)).text).not.toContain("parola mutata");
    await shows("/discussioni", "1 messaggio");
  });

  test("by a new topic and by a new twinning", async () => {
    const { slug } = await house.twinning();
    await shows("/gemellaggi", slug.toUpperCase());
    await shows("/", slug.toUpperCase());
    await house.topic(ada, { title: "Nata or ora", space: slug });
    await shows(`/gemellaggi/${slug}`, "Nata or ora");
    await shows(`/gemellaggi/${slug}/discussioni`, "Nata or ora");
    await shows("/", "Nata or ora");
    await house.topic(ada, { title: "Nel forum" });
    await shows("/discussioni", "Nel forum");
  });

  test("when another process of the app wrote it", async () => {
    const other = await house.startAnother();
    await shows(topic.path, "Primo messaggio.");
    const member = await house.signedIn(ada, other);
    const fields = { intent: "reply", body: "scritta altrove", clientId: crypto.randomUUID() };
    expect((await member.post(topic.path, fields)).status).toBe(302);
    const path = `${topic.path}?messaggio=${await lastNumber(topic)}`;
    expect((await guest.get(path)).text).toContain("scritta altrove");
    await shows(await lastPage(topic), "scritta altrove");
    await other.stop();
  });

  test("when who may read it became fewer", async () => {
    const twinning = await house.twinning();
    const secret = await house.topic(ada, { space: twinning.slug, title: "Fra poco riservata" });
    await shows(secret.path, "Fra poco riservata");
    await shows(`/gemellaggi/${twinning.slug}`, "Fra poco riservata");
    await shows("/", "Fra poco riservata");
    await house.pool.query("UPDATE topic SET audience = 'MEMBERS' WHERE id = $1", [secret.id]);
    const tags = [`space:${twinning.spaceId}`, "topics"];
    await house.pool.query("SELECT pg_notify('agire', $1)", [JSON.stringify({ touches: tags })]);
    await expect.poll(async () => (await guest.get(secret.path)).status, soon).toBe(404);
    for (const at of ["/", `/gemellaggi/${twinning.slug}`, `/gemellaggi/${twinning.slug}/discussioni`])
      await expect.poll(async () => (await guest.get(at)).text, soon).not.toContain("Fra poco riservata");
  });

  test("all of it, when something may have been missed", async () => {
    await shows(topic.path, "Primo messaggio.");
    await house.pool.query("UPDATE topic SET title = 'Cambiata di nascosto' WHERE id = $1", [topic.id]);
    expect((await guest.get(topic.path)).text).not.toContain("Cambiata di nascosto");
    await house.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'agire feed' AND datname = current_database()",
    );
    await shows(topic.path, "Cambiata di nascosto");
  });
});

test("a guest never gets a member's page, however the cookie is written", async () => {
  const member = await house.signedIn(ada);
  const [, session = ""] = member.cookie.split("=");
  const cookies = [
    `agire_session=${session}`,
    `lingua=it; agire_session=${session}`,
    `lingua=it;agire_session=${session}`,
    `x=1, agire_session=${session}`,
    `agire_session="${session}"`,
    ` agire_session = ${session}`,
    `agire_session=; agire_session=${session}`,
    `agire%5Fsession=${session}`,
    `AGIRE_SESSION=${session}`,
    `agire_session=${session}; agire_session=`,
  ];
  for (const cookie of cookies) {
    const fresh = await house.topic(ada);
    const own = await get(fresh.path, { cookie });
    if (own.text.includes("account-name")) expect(own.headers["cache-control"]).toBe("private, no-store");
    const page = await get(fresh.path);
    expect(page.text).not.toContain("account-name");
    expect(page.text).not.toContain("Rispondi come");
    expect(page.text).toContain("Per rispondere serve essere della community.");
  }
});

test("a member's cookie passes the cache by: the page is his, and fresh", async () => {
  await guest.get(topic.path);
  await guest.get(topic.path);
  const member = await house.signedIn(ada);
  const run = await statementsOf(() => member.get(topic.path));
  expect(run).toContain("topic_page");
  const page = await member.get(topic.path);
  expect(page.text).toContain("Rispondi come Ada Cerulli");
  expect(page.headers.etag).toBeUndefined();
});

test("one who was a member a moment ago gets a guest's page", async () => {
  const member = await house.signedIn(ada);
  const { cookie } = member;
  await member.post("/esci");
  const page = await get(topic.path, { cookie });
  expect([page.status, page.text.includes("account-name")]).toEqual([200, false]);
});

test("nothing reserved is ever in a guest's page, listed or counted", async () => {
  const { slug, spaceId } = await house.twinning();
  const insider = await house.member("Interna");
  const friend = await house.member("Amica");
  for (const one of [insider, friend]) await house.takePart(one, spaceId);
  for (const audience of ["MEMBERS", "PARTIES", "CHOSEN"] as const)
    await house.topic(insider, { space: slug, audience, title: `Segreta ${audience}`, readers: [friend.id] });
  await house.topic(insider, { audience: "MEMBERS", title: "Segreta del forum" });
  const closed = await house.twinning("PARTIES");
  const reader = await house.signedIn(insider);
  const all = ["/", "/gemellaggi", `/gemellaggi/${slug}`, `/gemellaggi/${slug}/discussioni`, "/discussioni"];
  // The member reads first, so that a shared copy would show.
  for (const at of all) await reader.get(at);
  for (const at of all) {
    for (let round = 0; round < 2; round++) {
      const { text } = await guest.get(at);
      expect(text).not.toContain("Segreta");
      expect(text).not.toContain(closed.slug);
      expect(text).not.toContain(closed.slug.toUpperCase());
    }
  }
  expect((await guest.get(`/gemellaggi/${slug}`)).text).toContain("Vai alla discussione (1)");
  expect((await reader.get(`/gemellaggi/${slug}`)).text).toContain("Vai alla discussione (4)");
});

test("each language has its own pages", async () => {
  const english = house.guest();
  await english.post("/lingua", { language: "en", next: "/" });
  for (let round = 0; round < 3; round++) {
    expect((await guest.get("/gemellaggi")).text).toContain('<html lang="it"');
    expect((await english.get("/gemellaggi")).text).toContain('<html lang="en"');
  }
});

test.each([
  "?x=1",
  "?pagina=1&x=1",
  "?pagina=1&pagina=2",
  "?pagina=abc",
  "?pagina=-1",
  "?pagina[]=1",
  "?%70agina=",
  "?pagina=12345678",
])("an address with parameters we do not know is not kept: %s", async (query) => {
  for (let round = 0; round < 2; round++) {
    const run = await statementsOf(async () => {
      const page = await get(`${topic.path}${query}`);
      expect(page.status).toBe(200);
      expect(page.headers["cache-control"]).toBe("private, no-store");
    });
    expect(run).toContain("topic_page");
  }
});

test("a known parameter has its own page; a slash at the end makes no other", async () => {
  const long = await house.topic(ada);
  for (let n = 0; n < 25; n++) await house.post(ada, long, `lunga ${n + 2}.`);
  await shows(`${long.path}?pagina=2`, "lunga 26.");
  expect((await guest.get(long.path)).text).not.toContain("lunga 26.");
  expect((await guest.get(`${long.path}?pagina=1`)).text).toContain("lunga 2.");
  await guest.get("/gemellaggi");
  // Those who follow are told of the messages meanwhile.
  await jobsAtRest(house.pool);
  expect(await statementsOf(() => get("/gemellaggi/"))).toEqual([]);
});

test("what is not there, and what leads elsewhere, is not kept", async () => {
  for (const at of [
    "/discussioni/999999/x",
    "/non-esiste",
    `/discussioni/${topic.id}`,
    "/gemellaggi/nessuno",
  ]) {
    const answer = await get(at);
    expect([301, 404]).toContain(answer.status);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(answer.headers.etag).toBeUndefined();
  }
});

async function postOf({ id }: HouseTopic, number: number) {
  const { rows } = await house.pool.query("SELECT version FROM post WHERE topic_id = $1 AND number = $2", [
    id,
    number,
  ]);
  return rows[0] as { version: number };
}
async function lastNumber({ id }: HouseTopic): Promise<number> {
  const { rows } = await house.pool.query("SELECT last_number FROM topic WHERE id = $1", [id]);
  return rows[0].last_number;
}
const lastPage = async (of: HouseTopic) => `${of.path}?pagina=${Math.ceil((await lastNumber(of)) / 20)}`;

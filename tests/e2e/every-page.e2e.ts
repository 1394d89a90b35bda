import { answered } from "./support/faults.ts";
import { PAGES } from "./support/pages.ts";
import { expect, test } from "./support/test.ts";
import { newTopic, postReply, readLive } from "./support/topics.ts";

const MOST_BYTES = 250_000;

// Errors on the console, failed hydration, a breach of the content security policy and requests to anybody
// else's site make every test fail; here every page is walked through by its links too.
test("every page loads, by address and by link, without a fault and without a word to third parties", async ({
  open,
  faults,
}) => {
  faults.allow(answered(404));
  const guest = await open({ locale: "en-US", timezoneId: "America/New_York" });
  const titles = new Set<string>();
  for (const { name, path } of PAGES) {
    const answer = await guest.goto(path);
    expect(answer?.status(), name).toBe(name === "not found" ? 404 : 200);
    await expect(guest.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(guest.getByRole("main")).toHaveCount(1);
    await expect(guest).toHaveTitle(/\S+ · Agire$/);
    titles.add(await guest.title());
    // Alive, not only painted: React has taken the page over.
    await guest.waitForFunction(() =>
      Object.keys(document.querySelector("main") ?? {}).some((key) => /^__react/.test(key)),
    );
  }
  expect(titles.size, "each page has a title of its own").toBe(PAGES.length);

  await guest.goto("/");
  const links = await guest.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(
      (link) => link.getAttribute("href") ?? "",
    ),
  );
  const inner = [...new Set(links)].filter((href) => href.startsWith("/"));
  expect(inner.length).toBeGreaterThan(15);
  for (const href of inner) {
    await guest.goto("/");
    const link = guest.locator(`a[href="${href}"]`).first();
    await link.evaluate((element) => (element as HTMLElement).click());
    await expect(guest).toHaveURL((url) => `${url.pathname}${url.search}` === href);
    await expect(guest.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(guest.getByRole("heading", { level: 1 })).not.toHaveText("Pagina non trovata");
  }
});

test(`a first visit to a page of twenty messages weighs at most ${MOST_BYTES / 1000} kB`, async ({
  open,
}) => {
  const [anna, guest] = [await open({ as: "anna" }), await open()];
  const sentence =
    "Un messaggio di lunghezza ordinaria, come se ne scrivono fra uffici: due righe e un saluto. ";
  const topic = await newTopic(anna, { body: sentence.repeat(4) });
  for (let number = 2; number <= 20; number++)
    await postReply(anna, topic, `${number}. ${sentence.repeat(4)}`);

  const wire = await guest.context().newCDPSession(guest);
  const kinds = new Map<string, string>();
  const weights = new Map<string, number>();
  let bytes = 0;
  await wire.send("Network.enable");
  wire.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    weights.set(kind, (weights.get(kind) ?? 0) + encodedDataLength);
    bytes += encodedDataLength;
  });
  await readLive(guest, topic);
  await guest.waitForLoadState("networkidle");
  await guest.evaluate(() => document.fonts.ready);

  const parts = [...weights].map(([kind, weight]) => `${kind} ${(weight / 1000).toFixed(1)}`).join(", ");
  const figure = `first visit to a topic page of 20 messages: ${(bytes / 1000).toFixed(1)} kB (${parts})`;
  console.log(figure);
  test.info().annotations.push({ type: "weight", description: figure });
  expect(weights.get("Script"), "scripts were counted").toBeGreaterThan(10_000);
  expect(weights.get("Font"), "fonts were counted").toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

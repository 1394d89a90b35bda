import type { Page } from "playwright/test";
import { answered } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";
import { bodies, newTopic, postReply, readLive, write } from "./support/topics.ts";

const CUT_WITHIN_MS = 2_000;

test("signing out in one tab cuts the other's socket; its page stays readable and live as a guest's", async ({
  open,
  faults,
}) => {
  faults.allow(answered(403));
  const [anna, leaver] = [await open({ as: "anna" }), await open({ as: "paolo", ownSession: true })];
  const topic = await newTopic(anna);
  const cut = socketCut(leaver);
  await readLive(leaver, topic);
  await readLive(anna, topic);
  await expect(anna.getByText("Ora qui: Paolo Bruno")).toBeVisible();

  const left = await signOut(await leaver.context().newPage());
  expect((await cut) - left, "milliseconds until the socket was cut").toBeLessThan(CUT_WITHIN_MS);

  await expect(bodies(leaver)).toHaveText(["Si comincia."]);
  await expect(anna.getByText("Ora qui: 1 ospite")).toBeVisible();
  await postReply(anna, topic, "Chi esce legge ancora.");
  await expect(bodies(leaver)).toHaveText(["Si comincia.", "Chi esce legge ancora."]);
  await write(leaver, "Io però non scrivo più.");
  const failed = leaver.getByRole("article").filter({ hasText: "Il messaggio non è partito." });
  await expect(failed).toContainText("Per farlo devi prima accedere.");
  await expect(failed).toContainText("Io però non scrivo più.");
});

test("in a reserved discussion who signed out hears nothing more", async ({ open, faults }) => {
  faults.allow(answered(404));
  const [anna, leaver] = [await open({ as: "anna" }), await open({ as: "paolo", ownSession: true })];
  const told: string[] = [];
  leaver.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => told.push(String(payload))));
  const topic = await newTopic(anna, { audience: "MEMBERS" });
  const cut = socketCut(leaver);
  await readLive(leaver, topic);
  const left = await signOut(await leaver.context().newPage());
  expect((await cut) - left).toBeLessThan(CUT_WITHIN_MS);
  await expect(leaver.getByRole("alert").filter({ hasText: "non è più leggibile da qui" })).toBeVisible();
  await expect(bodies(leaver)).toHaveCount(0);
  await postReply(anna, topic, "Solo per iscritti.");
  // Whatever would be told is told by then: the next thing in this room reaches those who may hear it.
  await readLive(anna, topic);
  await expect(bodies(anna)).toHaveText(["Si comincia.", "Solo per iscritti."]);
  await expect(bodies(leaver)).toHaveCount(0);
  expect(told.filter((payload) => payload.includes("Solo per iscritti"))).toEqual([]);
});

/** Resolves with the moment at which the page's first live socket closes. */
async function socketCut(page: Page): Promise<number> {
  const socket = await page.waitForEvent("websocket");
  await socket.waitForEvent("close", { timeout: 0 });
  return Date.now();
}

/** By the menu, as a person does. Answers the moment of the click. */
async function signOut(page: Page): Promise<number> {
  await page.goto("/");
  await page.getByText("Il tuo menu:").locator("..").click();
  const left = Date.now();
  await page.getByRole("button", { name: "Esci" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Accedi" })).toBeVisible();
  return left;
}

test("the page that signs out asks a member only", async ({ open }) => {
  const [paolo, guest] = [await open({ as: "paolo", ownSession: true }), await open()];
  await paolo.goto("/esci");
  await expect(paolo).toHaveTitle(/\S+ · Agire$/);
  await paolo.getByRole("main").getByRole("button", { name: "Esci" }).click();
  await expect(paolo.getByRole("banner").getByRole("link", { name: "Accedi" })).toBeVisible();
  await guest.goto("/esci");
  await expect(guest).toHaveURL("/");
});

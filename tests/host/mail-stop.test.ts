import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, type HouseMember, type HouseTopic, openHouse } from "../support/house.ts";
import { ask } from "../support/visitor.ts";

let house: House;
let ada: HouseMember;
let bruno: HouseMember;
let topic: HouseTopic;
beforeAll(async () => {
  house = await openHouse();
  [ada, bruno] = [await house.member("Ada"), await house.member("Bruno")];
});
afterAll(() => house.close());

const lettersToAda = async () =>
  (await house.lettersTo(ada.email)) as { text: string; headers?: Record<string, string> }[];

/** The path of the stop in the letter about a topic of hers that Bruno answered. */
async function stopPath(): Promise<string> {
  const count = (await lettersToAda()).length;
  topic = await house.topic(ada);
  await house.post(bruno, topic);
  await expect.poll(async () => (await lettersToAda()).length, { timeout: 20_000 }).toBe(count + 1);
  const { headers, text } = (await lettersToAda()).at(-1) ?? { text: "" };
  const path = /<http:\/\/[^/]+(\/posta\/ferma\/[a-z2-7]{32})>/.exec(
    headers?.["List-Unsubscribe"] ?? "",
  )?.[1];
  expect(text).toContain(path);
  return path ?? "";
}

const levelOfAda = async () => (await house.community.topics.topicPage(ada.viewer, topic.id, 1)).level;
/** As a mail provider sends it: no cookie, no Origin (RFC 8058, section 3.1). */
const click = (path: string, body = "List-Unsubscribe=One-Click") =>
  ask(house.app.baseUrl, path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body,
  });

test("one click of a mail provider stops what is told of the topic, and is answered without being led elsewhere", async () => {
  const path = await stopPath();
  expect(await levelOfAda()).toBe("EVERYTHING");
  const looked = await house.guest().get(path);
  expect(looked.status).toBe(200);
  expect(looked.text).toContain("Basta notifiche di questa discussione");
  expect(await levelOfAda(), "looking changes nothing").toBe("EVERYTHING");
  for (let n = 0; n < 2; n++) expect((await click(path)).status).toBe(200);
  expect(await levelOfAda()).toBe("NOTHING");
});

test("the page's other button stops all letters, whoever is signed in there", async () => {
  const path = await stopPath();
  const somebodyElse = await house.signedIn(bruno);
  const answer = await somebodyElse.post(path, { all: "yes" });
  expect(answer.text).toContain("non ti mandiamo più lettere di notifica");
  expect(await house.community.notifications.wantsMail(ada.viewer)).toBe(false);
  expect(await house.community.notifications.wantsMail(bruno.viewer)).toBe(true);
});

test("a link that is none of ours says so and stops nothing", async () => {
  const path = `/posta/ferma/${"a".repeat(32)}`;
  expect((await house.guest().get(path)).text).toContain("non vale più");
  expect((await click(path)).status).toBe(404);
});

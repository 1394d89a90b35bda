import { expect, test } from "./support/test.ts";
import { newTopic, post, readLive } from "./support/topics.ts";

test("a reaction is given by one button, seen at once by everybody, and taken back", async ({ open }) => {
  const [anna, antonio, guest] = [await open({ as: "anna" }), await open({ as: "antonio" }), await open()];
  const topic = await newTopic(anna, { body: "Il foglio delle righe è pronto." });
  for (const page of [anna, antonio, guest]) await readLive(page, topic);
  const thanks = post(antonio, 1).getByRole("button", { name: /^Grazie/ });
  await expect(thanks).toHaveAttribute("aria-pressed", "false");
  await expect(post(anna, 1).getByRole("button", { name: /^Grazie/ }), "not to one's own").toHaveCount(0);
  await expect(post(guest, 1)).not.toContainText("Grazie");

  await thanks.click();
  await expect(thanks).toHaveAttribute("aria-pressed", "true");
  for (const page of [anna, guest])
    await expect(post(page, 1).getByRole("list", { name: "Reazioni al messaggio 1" })).toHaveText("Grazie1");
  await antonio.reload();
  await expect(thanks).toHaveAttribute("aria-pressed", "true");
  await expect(thanks).toHaveText("Grazie1");

  await thanks.press("Enter");
  await expect(thanks).toHaveAttribute("aria-pressed", "false");
  for (const page of [anna, guest]) await expect(post(page, 1)).not.toContainText("Grazie");
});

test("without JavaScript too", async ({ open }) => {
  const [anna, antonio] = [
    await open({ as: "anna" }),
    await open({ as: "antonio", javaScriptEnabled: false }),
  ];
  const topic = await newTopic(anna);
  await antonio.goto(topic.path);
  await post(antonio, 1).getByRole("button", { name: "Interessante" }).click();
  await expect(post(antonio, 1).getByRole("button", { name: "Interessante" })).toHaveText("Interessante1");
  await post(antonio, 1).getByRole("button", { name: "Interessante" }).click();
  await expect(post(antonio, 1).getByRole("button", { name: "Interessante" })).toHaveText("Interessante");
});

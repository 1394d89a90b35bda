import type { Page } from "playwright/test";
import { expect, test } from "./support/test.ts";
import { newTopic, post, readLive, stored } from "./support/topics.ts";

const task = (page: Page, name: string) => post(page, 1).getByRole("checkbox", { name });

test("the author ticks the tasks of a message, the others see it at once and cannot", async ({ open }) => {
  const [anna, paolo] = [await open({ as: "anna" }), await open({ as: "paolo" })];
  const topic = await newTopic(anna, { body: "- [ ] Scrivere a Bari\n- [x] Chiamare" });
  for (const page of [anna, paolo]) await readLive(page, topic);
  await expect(task(paolo, "Scrivere a Bari")).toBeDisabled();
  await expect(task(anna, "Chiamare")).toBeChecked();
  await task(anna, "Scrivere a Bari").press("Space");
  await expect(task(paolo, "Scrivere a Bari")).toBeChecked();
  await expect(task(anna, "Scrivere a Bari")).toBeChecked();
  await expect(task(anna, "Scrivere a Bari")).toBeFocused();
  await task(anna, "Chiamare").click();
  await expect(task(paolo, "Chiamare")).not.toBeChecked();
  await expect(post(paolo, 1)).not.toContainText("modificato");
  await anna.reload();
  await expect(task(anna, "Scrivere a Bari")).toBeChecked();
  await expect(task(anna, "Chiamare")).not.toBeChecked();
  expect(await stored(anna, topic)).toHaveLength(1);
});

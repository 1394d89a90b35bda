import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Axe finds nothing on the page, or in a part of it.
 * @param state what the page shows, for the report
 * @param within a selector
 */
export async function axeFindsNothing(page: Page, state: string, within?: string) {
  // What fades in is pale for a moment.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      return playState !== "running" || effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
    }),
  );
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(TAGS)
    .setLegacyMode(true);
  const { violations, passes } = await (within ? axe.include(within) : axe).analyze();
  expect(passes.length, "axe looked at something").toBeGreaterThan(5);
  const found = violations.map(({ id, nodes }) => {
    return `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary})`).join(", ")}`;
  });
  expect(found, state).toEqual([]);
}

import { chromium } from "playwright";
import { findBrowser } from "../../support/find-browser.mjs";
import type { Stage } from "../stage.ts";
import type { Row } from "../table.ts";

/** What a browser that was never here fetches for a topic's page, as it comes over the wire. */
export async function firstVisit({ cleanup, fullTopic }: Stage): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: findBrowser() || undefined,
    args: ["--no-sandbox"],
  });
  cleanup.add(() => browser.close());
  const page = await browser.newPage();
  const wire = await page.context().newCDPSession(page);
  let [bytes, requests] = [0, 0];
  await wire.send("Network.enable");
  wire.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.goto(fullTopic.url, { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
  await browser.close();
  return [{ what: `first visit of a topic page, guest, ${requests} requests`, kilobytes: bytes / 1000 }];
}

import type { Platform } from "../platform/platform.ts";
import { editInformation } from "./edit-information.ts";
import { informationPage } from "./information-page.ts";
import { informationSource } from "./information-source.ts";
import { privacyVersion } from "./privacy-version.ts";
import { createStartingTexts } from "./starting-texts.ts";

/** Pages of plain information: privacy, legal notes, accessibility. They have a text from the first start. */
export function createInformation(platform: Platform) {
  const starting = createStartingTexts(platform.siteOwner);
  return {
    informationPage: informationPage(platform, starting),
    informationSource: informationSource(platform, starting),
    editInformation: editInformation(platform, starting),
    privacyVersion: privacyVersion(platform),
  };
}

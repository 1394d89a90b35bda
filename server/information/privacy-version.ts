import { CONSENT_VERSION, type Language } from "../members/contract.ts";
import type { Platform } from "../platform/platform.ts";
import { currentVersion } from "./current-version.ts";

/**
 * Names the privacy text that somebody who registers in this language consents to: an edited one by language and
 * version, as the table of pages has it ("it-3"), the one that came with the software by its month.
 */
export const privacyVersion = ({ sql }: Platform) =>
  async function privacyVersion(language: Language): Promise<string> {
    const current = await currentVersion(sql, "privacy", language);
    return current ? `${language}-${current.version}` : CONSENT_VERSION;
  };

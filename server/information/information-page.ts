import type { Language, Viewer } from "../members/contract.ts";
import type { Platform } from "../platform/platform.ts";
import { canEditInformation, type InformationKey, type InformationView } from "./contract.ts";
import { currentVersion } from "./current-version.ts";
import type { createStartingTexts } from "./starting-texts.ts";

/** A page as everybody reads it. */
export const informationPage = ({ sql }: Platform, starting: ReturnType<typeof createStartingTexts>) =>
  async function informationPage(
    viewer: Viewer,
    key: InformationKey,
    language: Language,
  ): Promise<InformationView> {
    const current = await currentVersion(sql, key, language);
    return {
      html: current?.html ?? starting(key, language).html,
      editedAt: current?.at.toISOString() ?? null,
      mayEdit: canEditInformation(viewer),
    };
  };

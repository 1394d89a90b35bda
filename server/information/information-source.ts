import type { Language, Viewer } from "../members/contract.ts";
import type { Platform } from "../platform/platform.ts";
import type { InformationKey, InformationSource } from "./contract.ts";
import { requireEditor } from "./require-editor.ts";
import type { createStartingTexts } from "./starting-texts.ts";

const LISTED = 20;

/** A page as it is to be changed, with what it said before. @throws Denied */
export const informationSource = ({ prisma }: Platform, starting: ReturnType<typeof createStartingTexts>) =>
  async function informationSource(
    viewer: Viewer,
    key: InformationKey,
    language: Language,
  ): Promise<InformationSource> {
    requireEditor(viewer);
    const rows = await prisma.informationPage.findMany({
      where: { key, language },
      orderBy: { version: "desc" },
      take: LISTED,
      include: { editor: { select: { name: true } } },
    });
    return {
      version: rows[0]?.version ?? 0,
      body: rows[0]?.body ?? starting(key, language).body,
      versions: rows.map(({ version, html, editor, at }) => ({
        version,
        html,
        by: editor.name,
        at: at.toISOString(),
      })),
    };
  };

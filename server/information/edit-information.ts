import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { Conflict } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { type InformationKey, informationTag } from "./contract.ts";
import { currentVersion } from "./current-version.ts";
import { EditInformationInput } from "./inputs.ts";
import { requireEditor } from "./require-editor.ts";
import { type createStartingTexts, renderInformation } from "./starting-texts.ts";

// Of two that stand upon the same version one gets the next number; the other finds it taken.
const insertVersion = statement(
  "information_insert",
  `INSERT INTO information_page (key, language, version, body, html, editor_id)
   SELECT $1, $2, $3::int + 1, $4, $5, $6
   WHERE $3::int = (SELECT coalesce(max(version), 0) FROM information_page WHERE key = $1 AND language = $2)
   ON CONFLICT (key, language, version) DO NOTHING RETURNING id`,
);

/**
 * Gives a page another text; those before it are kept. The text that stands there already is saved no second time.
 * @throws Denied (`signInFirst`, `suspended`, `adminsOnly`), Invalid, Conflict (`pageEditedMeanwhile`)
 */
export const editInformation = (
  { sql, transact }: Platform,
  starting: ReturnType<typeof createStartingTexts>,
) =>
  async function editInformation(viewer: Viewer, key: InformationKey, input: unknown): Promise<void> {
    const editor = requireEditor(viewer);
    const { language, version, body } = parse(EditInformationInput, input);
    const current = await currentVersion(sql, key, language);
    if (body === (current?.body ?? starting(key, language).body)) return;
    const html = renderInformation(body);
    await transact(async (work) => {
      const [row] = await work.sql<{ id: number }>(insertVersion, [
        key,
        language,
        version,
        body,
        html,
        editor.id,
      ]);
      if (!row) throw Conflict("pageEditedMeanwhile");
      await work.announce({
        name: "information.edited",
        actorId: editor.id,
        administrationId: editor.administration?.id ?? null,
        spaceId: null,
        thing: { kind: "informationPage", id: row.id },
        data: { key, language, version: version + 1 },
        touches: [informationTag(key)],
      });
    });
  };

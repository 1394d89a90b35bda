import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import type { Draft } from "./use-draft";

/** Under a box: whether what is written there is kept, and what can be done about it. */
export function DraftLine({ draft }: { draft: Draft }) {
  const { topics: texts } = useTexts();
  const { ready, restored, status, conflict, undo, kit } = draft;
  const said = restored ? texts.draftRestored : status === "kept" ? texts.draftHere : null;
  const asItShould = status === "saved" && !said && !undo && !conflict;
  return (
    <>
      {conflict && kit && <kit.DraftConflict conflict={conflict} onChoose={draft.choose} />}
      <div className="draft-line">
        <span role="status">{undo ? texts.draftDiscarded : conflict ? null : said}</span>
        {/* Not said aloud with every pause. */}
        {asItShould && <span>{texts.draftSaved}</span>}
        {undo ? (
          <Button type="button" size="sm" variant="text" onClick={undo}>
            {texts.draftUndo}
          </Button>
        ) : (
          ready &&
          !conflict &&
          (said !== null || asItShould) && (
            <Button type="button" size="sm" variant="text" onClick={draft.discard}>
              {texts.draftDiscard}
              <span className="visually-hidden"> {texts.draftDiscardWhat}</span>
            </Button>
          )
        )}
      </div>
    </>
  );
}

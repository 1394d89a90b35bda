import { clockText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";
import { Button } from "../ui/button";
import type { DraftConflict as Conflict, DraftChoice } from "./drafts";

type Props = { conflict: Conflict; onChoose: (choice: DraftChoice) => void };

/** Two devices went on with one draft: here is the other's; one's own stands in the box. Nothing is lost until one chooses. */
export function DraftConflict({ conflict: { there }, onChoose }: Props) {
  const { topics: texts } = useTexts();
  const language = useLanguage();
  const button = (choice: DraftChoice, label: string) => (
    <Button
      type="button"
      size="sm"
      variant={choice === "mine" ? "primary" : "secondary"}
      onClick={() => onChoose(choice)}
    >
      {label}
    </Button>
  );
  return (
    <Alert
      tone="warning"
      live="alert"
      title={
        there ? texts.draftChanged(there.at === null ? null : clockText(there.at, language)) : texts.draftGone
      }
      actions={
        <>
          {button("mine", texts.draftKeepMine)}
          {button("other", there ? texts.draftUseOther : texts.draftEmpty)}
          {there && button("both", texts.draftKeepBoth)}
        </>
      }
    >
      <p>{there ? texts.draftBothKept : texts.draftGoneText}</p>
      {there && (
        <blockquote className="draft-other">
          {there.title && <p className="draft-other-title">{there.title}</p>}
          {there.body}
        </blockquote>
      )}
    </Alert>
  );
}

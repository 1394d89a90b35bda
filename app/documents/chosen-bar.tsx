import { useSubmit } from "@remix-run/react";
import type { FormEvent } from "react";
import type { LibraryPage } from "../../server/documents/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";
import { Field } from "../ui/field";
import { FolderField } from "./folder-field";
import { CHOSEN_FORM } from "./use-chosen";

type Props = {
  library: LibraryPage;
  inBin: boolean;
  /** Undefined without JavaScript. */
  count: { ticked: number } | undefined;
  answer: unknown;
};

/** What can be done with the documents ticked in the list; it is there, and in sight, while any is. */
export function ChosenBar({ library, inBin, count, answer }: Props) {
  const { documents: texts } = useTexts();
  const submit = useSubmit();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  const labels = { document: texts.withChosen, tags: texts.chosenTags, folder: texts.chosenFolder };
  function send(event: FormEvent<HTMLFormElement>) {
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    // A file is the browser's to fetch.
    if (!(pressed instanceof HTMLButtonElement) || pressed.value === "zip") return;
    event.preventDefault();
    submit(pressed, { preventScrollReset: true });
  }
  return (
    <form
      method="post"
      id={CHOSEN_FORM}
      className={classNames("chosen-bar", failure && "chosen-bar-answered")}
      onSubmit={send}
      noValidate
      aria-label={texts.withChosen}
    >
      <FormFailureSummary
        failure={failure}
        labels={labels}
        ids={{ tags: "chosen-tags", folder: "chosen-folder" }}
      />
      <input type="hidden" name="intent" value="chosen" />
      <p className="chosen-bar-count">{count ? texts.chosenCount(count.ticked) : texts.withChosen}</p>
      {library.uploads && !inBin && (
        <details open={failure !== null}>
          <summary className="btn btn-text btn-sm">{texts.moveOrTag}</summary>
          <div className="chosen-bar-fields">
            <Field
              id="chosen-tags"
              name="tags"
              label={texts.chosenTags}
              hint={texts.tagsHint}
              defaultValue={typedInto("tags")}
              error={errorOf("tags")}
              wide
            />
            <div className="chosen-bar-buttons">
              <Button name="act" value="tag" size="sm" variant="secondary">
                {texts.addTags}
              </Button>
              <Button name="act" value="untag" size="sm" variant="secondary">
                {texts.removeTags}
              </Button>
            </div>
            <FolderField
              id="chosen-folder"
              label={texts.chosenFolder}
              none={texts.atTop}
              folders={library.folders}
              chosen={typedInto("folder") ?? ""}
              error={errorOf("folder")}
            />
            {library.folders.length > 0 && (
              <div className="chosen-bar-buttons">
                <Button name="act" value="move" size="sm" variant="secondary" icon="folder">
                  {texts.move}
                </Button>
              </div>
            )}
          </div>
        </details>
      )}
      <div className="chosen-bar-buttons">
        <Button name="act" value="zip" size="sm" variant="secondary" icon="download">
          {texts.downloadChosen}
        </Button>
        {library.uploads && (
          <Button
            name="act"
            value={inBin ? "unbin" : "bin"}
            size="sm"
            variant="secondary"
            icon={inBin ? "refresh" : "trash"}
          >
            {inBin ? texts.bringBack : texts.throwAway}
          </Button>
        )}
      </div>
    </form>
  );
}

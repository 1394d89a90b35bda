import { problemText } from "../i18n/problem-text";
import { sizeText } from "../i18n/sizes";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Icon } from "../ui/icon";
import type { Going, Uploads } from "./uploads";

type Props = { uploads: Uploads; items: readonly Going[] };

/** How far each file is, and what can be done with it; those that are whole go with the form. */
export function UploadList({ uploads, items }: Props) {
  const { documents: texts } = useTexts();
  const whole = items.filter(({ state }) => state === "whole").length;
  return (
    <>
      {items.length > 0 && (
        <ul className="upload-list" aria-label={texts.uploads}>
          {items.map((item) => (
            <li key={item.key}>
              <UploadLine uploads={uploads} item={item} />
            </li>
          ))}
        </ul>
      )}
      <div className="visually-hidden" role="status">
        {items.length > 0 && texts.uploadsDone(whole, items.length)}
      </div>
    </>
  );
}

function UploadLine({ uploads, item }: { uploads: Uploads; item: Going }) {
  const texts = useTexts();
  const language = useLanguage();
  const { documents } = texts;
  const { key, name, size, sent, state, id, problem } = item;
  const button = (label: string, act: () => void) => (
    <button type="button" className="btn btn-text btn-sm" onClick={act}>
      {label}
      <span className="visually-hidden">: {name}</span>
    </button>
  );
  return (
    <>
      {id && <input type="hidden" name="file" value={id} />}
      <span className="upload-name">
        <Icon name={state === "whole" ? "check" : "document"} size="sm" />
        {name}
      </span>
      <progress max={size || 1} value={state === "whole" ? size || 1 : sent} aria-label={name} />
      <span className={state === "refused" ? "upload-state upload-refused" : "upload-state"}>
        {problem
          ? problemText(texts, problem)
          : state === "whole"
            ? `${documents.uploadStates.whole} · ${sizeText(size, language)}`
            : documents.uploadAt(
                documents.uploadStates[state],
                sizeText(sent, language),
                sizeText(size, language),
              )}
      </span>
      <span className="upload-actions">
        {state === "paused"
          ? button(documents.goOn, () => uploads.resume(key))
          : state !== "whole" && state !== "refused" && button(documents.pause, () => uploads.pause(key))}
        {button(documents.takeAway, () => uploads.remove(key))}
      </span>
    </>
  );
}

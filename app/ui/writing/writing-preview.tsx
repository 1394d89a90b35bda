import { Prose } from "../prose";
import type { Preview } from "./use-preview";

type Props = {
  id: string;
  label: string;
  /** Stands there while nothing is written. */
  empty: string;
  preview: Preview | null;
  busy: boolean;
};

/** What the text beside it will look like. It changes while one writes, and is not read out by itself. */
export function WritingPreview({ id, label, empty, preview, busy }: Props) {
  return (
    <section className="writing-preview" id={id} aria-label={label} aria-busy={busy}>
      {preview === null ? (
        <p className="writing-preview-empty">{empty}</p>
      ) : "html" in preview ? (
        <Prose size="sm" html={preview.html} />
      ) : (
        <p className="writing-preview-empty">{preview.problem}</p>
      )}
    </section>
  );
}

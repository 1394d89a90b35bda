import { type DragEvent, useEffect, useRef, useState } from "react";
import { FILES_MAX } from "../../server/documents/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { classNames } from "../ui/class-names";
import { Field } from "../ui/field";
import { Icon } from "../ui/icon";
import { droppedFiles, ownFiles } from "./dropped-files";
import { UploadList } from "./upload-list";
import type { Uploading } from "./use-uploads";

/** React's types do not know it. */
const WHOLE_FOLDERS = { webkitdirectory: "" };

type Props = {
  uploading: Uploading;
  label: string;
  /** Of the plain field, before JavaScript is there. */
  hint: string;
  error: string | undefined;
  multiple?: boolean;
  /** Ids of what has come with the form before. */
  arrived: string[];
};

/** Files for a form: chosen, dropped or pasted they set out at once; without JavaScript they go with the form. */
export function FileField({ uploading, label, hint, error, multiple = false, arrived }: Props) {
  const { documents: texts } = useTexts();
  const { uploads, items } = uploading;
  const [alive, setAlive] = useState(false);
  const [over, setOver] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => setAlive(true), []);
  const room = multiple ? FILES_MAX - items.length : 1;

  function take(files: readonly File[]) {
    const wanted = ownFiles(files);
    if (!multiple) for (const { key } of items) uploads.remove(key);
    uploads.add(wanted.slice(0, room));
  }
  useEffect(() => {
    function paste({ clipboardData, target }: ClipboardEvent) {
      if ((target as HTMLElement).closest?.("textarea") || !clipboardData?.files.length) return;
      take([...clipboardData.files]);
    }
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  });
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(event.type === "dragover");
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the field inside is the way for everybody
    <div
      className={classNames("file-field", alive && "file-field-alive", over && "file-field-over")}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={(event) => {
        drag(event);
        void droppedFiles(event.dataTransfer).then(take);
      }}
    >
      {arrived.map((id) => (
        <input type="hidden" name="file" value={id} key={id} />
      ))}
      <Field
        name="file"
        type="file"
        multiple={multiple}
        label={label}
        hint={arrived.length > 0 ? texts.filesThere(arrived.length) : alive ? texts.dropHint : hint}
        error={error}
        required={arrived.length === 0}
        wide
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          // They go on their own: the form carries their ids.
          currentTarget.value = "";
        }}
      />
      {alive && multiple && (
        <>
          <button type="button" className="btn btn-text btn-sm" onClick={() => folder.current?.click()}>
            <Icon name="folder" size="sm" />
            {texts.chooseFolder}
          </button>
          <input
            ref={folder}
            type="file"
            {...WHOLE_FOLDERS}
            hidden
            aria-label={texts.chooseFolder}
            onChange={({ currentTarget }) => {
              take([...(currentTarget.files ?? [])]);
              currentTarget.value = "";
            }}
          />
        </>
      )}
      <UploadList uploads={uploads} items={items} />
      {multiple && room <= 0 && <p>{texts.noMoreFiles(FILES_MAX)}</p>}
    </div>
  );
}

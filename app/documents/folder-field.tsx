import type { FolderPlace } from "../../server/documents/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Field } from "../ui/field";

type Props = {
  folders: FolderPlace[];
  chosen: string;
  error: string | undefined;
  /** "folder" unless said otherwise; and what it is called, and no folder. */
  name?: string;
  id?: string;
  label?: string;
  none?: string;
};

/** Where something lies; nothing where there are no folders. */
export function FolderField({ folders, chosen, error, name = "folder", id = name, label, none }: Props) {
  const { documents: texts } = useTexts();
  if (folders.length === 0) return null;
  return (
    <Field
      kind="select"
      name={name}
      id={id}
      label={label ?? texts.folder}
      defaultValue={chosen}
      error={error}
    >
      <option value="">{none ?? texts.noFolder}</option>
      {folders.map(({ id: value, path }) => (
        <option key={value} value={value}>
          {path.join(" / ")}
        </option>
      ))}
    </Field>
  );
}

import type { FolderView } from "../../server/documents/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Field } from "../ui/field";

type Props = { folders: FolderView[]; chosen: string; error: string | undefined };

/** Where a document lies; nothing where there are no folders. */
export function FolderField({ folders, chosen, error }: Props) {
  const { documents: texts } = useTexts();
  if (folders.length === 0) return null;
  return (
    <Field kind="select" name="folder" label={texts.folder} defaultValue={chosen} error={error}>
      <option value="">{texts.noFolder}</option>
      {folders.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Field>
  );
}

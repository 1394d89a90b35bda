import { Form } from "@remix-run/react";
import { FOLDER_MAX, type LibraryFolder, type LibraryPage } from "../../server/documents/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { FolderField } from "./folder-field";

type Props = { library: LibraryPage; answer: unknown };

/** Makes a folder where one is, and changes or takes away the one looked into. */
export function FolderForms({ library, answer }: Props) {
  const { folders, folder } = library;
  const here = folders.find(({ id }) => id === folder?.id);
  return (
    <>
      <NewFolder
        key={`${folder?.id} ${folders.length}`}
        parent={folder?.id}
        answer={answerTo(answer, "folder")}
      />
      {here?.changes && <ManageFolder key={here.id} folder={here} folders={folders} answer={answer} />}
    </>
  );
}

function NewFolder({ parent, answer }: { parent: number | undefined; answer: unknown }) {
  const { documents: texts } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  return (
    <Disclosure summary={texts.newFolder} open={failure !== null}>
      <Form method="post" noValidate>
        <FormFailureSummary failure={failure} labels={{ name: texts.folderName, parent: texts.folder }} />
        <input type="hidden" name="intent" value="folder" />
        {parent !== undefined && <input type="hidden" name="parent" value={parent} />}
        <Field
          name="name"
          label={texts.folderName}
          defaultValue={typedInto("name")}
          error={errorOf("name")}
          maxLength={FOLDER_MAX}
          required
        />
        <Button icon="folder">{texts.makeFolder}</Button>
      </Form>
    </Disclosure>
  );
}

type ManageProps = { folder: LibraryFolder; folders: LibraryFolder[]; answer: unknown };

function ManageFolder({ folder, folders, answer }: ManageProps) {
  const { documents: texts } = useTexts();
  const editing = answerTo(answer, "edit-folder");
  const removing = answerTo(answer, "remove-folder");
  const { failure, errorOf, typedInto } = useFormFailure(editing);
  const { failure: removal } = useFormFailure(removing);
  const { id, name, parentId, path } = folder;
  // Not into itself, nor into what is in it.
  const places = folders.filter((place) => path.some((each, depth) => place.path[depth] !== each));
  return (
    <Disclosure summary={texts.manageFolder} open={Boolean(editing ?? removing)}>
      <Form method="post" noValidate key={`${id} ${path.join("/")}`}>
        <FormFailureSummary
          failure={failure}
          labels={{ name: texts.folderName, parent: texts.folderParent }}
          ids={{ name: "folder-name" }}
        />
        <input type="hidden" name="intent" value="edit-folder" />
        <input type="hidden" name="folder" value={id} />
        <Field
          id="folder-name"
          name="name"
          label={texts.folderName}
          defaultValue={typedInto("name") ?? name}
          error={errorOf("name")}
          maxLength={FOLDER_MAX}
          required
        />
        <FolderField
          name="parent"
          label={texts.folderParent}
          none={texts.atTop}
          folders={places}
          chosen={typedInto("parent") ?? String(parentId ?? "")}
          error={errorOf("parent")}
        />
        <FormActions>
          <Button>{texts.saveFolder}</Button>
        </FormActions>
      </Form>
      <Form method="post" className="page-section">
        <FormFailureSummary failure={removal} labels={{ folder: texts.folder }} outside />
        <input type="hidden" name="intent" value="remove-folder" />
        <input type="hidden" name="folder" value={id} />
        <p>{texts.removeFolderText}</p>
        <Button variant="secondary" icon="trash">
          {texts.removeFolder}
        </Button>
      </Form>
    </Disclosure>
  );
}

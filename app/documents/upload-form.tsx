import { Form, useNavigation } from "@remix-run/react";
import type { LibraryPage } from "../../server/documents/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { AudienceChoice } from "../site/audience-choice";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { FormActions } from "../ui/form-actions";
import { FileField } from "./file-field";
import { FolderField } from "./folder-field";
import { useUploads } from "./use-uploads";

type Props = {
  library: Pick<LibraryPage, "audiences" | "folders" | "folder" | "people">;
  /** Of the space. */
  slug: string;
  /** Megabytes that one form may carry. */
  most: number;
  answer: unknown;
};

/** Adds files to a library; without JavaScript a plain form, sent as a whole. */
export function UploadForm({ library, slug, most, answer }: Props) {
  const { documents: texts, topics, form } = useTexts();
  const { failure, errorOf, typedInto, chosenIn } = useFormFailure(answer);
  const uploading = useUploads(slug);
  const busy = useNavigation().state === "submitting" || uploading.held;
  const arrived = failure?.fields.file ? [] : chosenIn("file");
  const labels = {
    file: texts.files,
    title: texts.documentTitle,
    folder: texts.folder,
    audience: topics.audience,
    readers: topics.readers,
  };
  return (
    <Form method="post" encType="multipart/form-data" reloadDocument noValidate onSubmit={uploading.onSubmit}>
      <FormFailureSummary failure={failure} labels={labels} />
      <input type="hidden" name="intent" value="add" />
      <FileField
        uploading={uploading}
        multiple
        label={texts.files}
        hint={texts.filesHint(most)}
        error={errorOf("file")}
        arrived={arrived}
      />
      <Field
        name="title"
        label={texts.documentTitle}
        optionalMark={form.optional}
        hint={texts.titleHint}
        defaultValue={typedInto("title")}
        error={errorOf("title")}
        wide
      />
      <FolderField
        folders={library.folders}
        chosen={typedInto("folder") ?? String(library.folder?.id ?? "")}
        error={errorOf("folder")}
      />
      <AudienceChoice
        audiences={library.audiences}
        people={library.people}
        chosen={typedInto("audience")}
        readers={chosenIn("readers")}
        errorOf={errorOf}
      />
      <FormActions>
        <Button icon="upload" busy={busy}>
          {uploading.held ? texts.sendsWhenThere : texts.send}
        </Button>
      </FormActions>
    </Form>
  );
}

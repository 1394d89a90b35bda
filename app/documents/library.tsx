import { Form } from "@remix-run/react";
import type { LibraryPage } from "../../server/documents/contract.ts";
import { FOLDER_MAX } from "../../server/documents/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { sizeText } from "../i18n/sizes";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { ListPager } from "../site/list-pager";
import { listPath } from "../site/list-path";
import { Button } from "../ui/button";
import { ChoiceField } from "../ui/choice-field";
import { Disclosure } from "../ui/disclosure";
import { EmptyState } from "../ui/empty-state";
import { Field } from "../ui/field";
import { FilterForm } from "../ui/filter-form";
import { Icon } from "../ui/icon";
import { MoreLink } from "../ui/more-link";
import { PageSection } from "../ui/page-section";
import { RowList } from "../ui/row-list";
import { DocumentRow } from "./document-row";
import type { LibraryChosen } from "./library-chosen";
import { libraryPath } from "./paths";
import { UploadForm } from "./upload-form";

type Props = {
  library: LibraryPage;
  slug: string;
  chosen: LibraryChosen;
  /** Megabytes that one form may carry. */
  most: number;
  answer: unknown;
};

/** The documents of a twinning, what narrows them, and the place to add one. */
export function Library({ library, slug, chosen, most, answer }: Props) {
  const { documents: texts } = useTexts();
  const language = useLanguage();
  const { documents, total, page, pages, uploads, room, folder } = library;
  const path = libraryPath(slug);
  const inBin = chosen.cestino !== "";
  const narrowed = Object.entries(chosen).some(([name, value]) => name !== "cestino" && value !== "");
  const failedHere = answerTo(answer, "add");
  return (
    <PageSection title={inBin ? texts.bin : (folder?.name ?? texts.title)}>
      <div className="stack">
        {uploads && !inBin && (
          <>
            <Disclosure
              prominent
              summary={
                <>
                  <Icon name="upload" size="sm" />
                  {texts.upload}
                </>
              }
              open={failedHere !== undefined}
            >
              <UploadForm library={library} slug={slug} most={most} answer={failedHere} />
            </Disclosure>
            <NewFolder answer={answerTo(answer, "folder")} />
          </>
        )}
        {inBin ? (
          <MoreLink to={path}>{texts.toLibrary}</MoreLink>
        ) : (
          <LibraryFilters {...{ library, path, chosen, narrowed }} />
        )}
        <p className="list-total" role="status">
          {texts.total(total)}
        </p>
        {total === 0 ? (
          inBin ? (
            <EmptyState icon="trash" level={3} title={texts.binEmpty} />
          ) : (
            <EmptyState icon="document" level={3} title={narrowed ? texts.noneFound : texts.none}>
              {narrowed ? texts.noneFoundText : texts.noneText}
            </EmptyState>
          )
        ) : (
          <RowList label={texts.title}>
            {documents.map((document) => (
              <DocumentRow key={document.id} document={document} />
            ))}
          </RowList>
        )}
        <ListPager page={page} pages={pages} to={(n) => listPath(path, chosen, n)} />
        {room && !inBin && (
          <>
            <p>{texts.room(sizeText(room.used, language), sizeText(room.max, language))}</p>
            <MoreLink to={`${path}?cestino=1`}>{texts.bin}</MoreLink>
          </>
        )}
      </div>
    </PageSection>
  );
}

type FiltersProps = { library: LibraryPage; path: string; chosen: LibraryChosen; narrowed: boolean };

function LibraryFilters({ library, path, chosen, narrowed }: FiltersProps) {
  const { documents: texts, lists } = useTexts();
  const same = (value: string) => ({ value, label: value });
  return (
    <FilterForm action={path} label={texts.filters} submit={lists.filter} clear={narrowed && lists.reset}>
      <Field
        name="q"
        type="search"
        label={texts.words}
        defaultValue={chosen.q}
        key={chosen.q}
        maxLength={100}
      />
      {library.folders.length > 0 && (
        <ChoiceField
          name="cartella"
          label={texts.folder}
          any={texts.anyFolder}
          choices={library.folders.map(({ id, name, documents }) => ({
            value: String(id),
            label: `${name} (${documents})`,
          }))}
          chosen={chosen.cartella}
        />
      )}
      {library.themes.length > 0 && (
        <ChoiceField
          name="tema"
          label={texts.theme}
          any={lists.any}
          choices={library.themes.map(same)}
          chosen={chosen.tema}
        />
      )}
      {library.tags.length > 0 && (
        <ChoiceField
          name="etichetta"
          label={texts.tag}
          any={texts.anyTag}
          choices={library.tags.map(same)}
          chosen={chosen.etichetta}
        />
      )}
      <ChoiceField
        name="ordine"
        label={texts.order}
        any={texts.orders.changed}
        choices={[
          { value: "titolo", label: texts.orders.title },
          { value: "dimensione", label: texts.orders.size },
        ]}
        chosen={chosen.ordine}
      />
    </FilterForm>
  );
}

function NewFolder({ answer }: { answer: unknown }) {
  const { documents: texts } = useTexts();
  const { failure, errorOf, typedInto } = useFormFailure(answer);
  return (
    <Disclosure summary={texts.newFolder} open={failure !== null}>
      <Form method="post" noValidate>
        <FormFailureSummary failure={failure} labels={{ name: texts.folderName }} />
        <input type="hidden" name="intent" value="folder" />
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

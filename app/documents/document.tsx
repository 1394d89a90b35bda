import { Form } from "@remix-run/react";
import type { DocumentPage } from "../../server/documents/contract.ts";
import { answerTo } from "../forms/answer-to";
import { dateText } from "../i18n/dates";
import { sizeText } from "../i18n/sizes";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { AudienceChip } from "../site/audience-chip";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Chip } from "../ui/chip";
import { DefinitionList } from "../ui/definition-list";
import { DefinitionRow } from "../ui/definition-row";
import { Disclosure } from "../ui/disclosure";
import { PageHeading } from "../ui/page-heading";
import { PageSection } from "../ui/page-section";
import { Prose } from "../ui/prose";
import { SideBlock } from "../ui/side-block";
import { SideColumn } from "../ui/side-column";
import { TwoColumn } from "../ui/two-column";
import { EditDocument } from "./edit-document";
import { FileNotices } from "./file-notices";
import { isOpen } from "./is-open";
import { kindText } from "./kind-text";
import { Meanwhile } from "./meanwhile";
import { NewVersion } from "./new-version";
import { filePath } from "./paths";
import { useLiveDocument } from "./use-live-document";
import { useScan } from "./use-scan";
import { useSeen } from "./use-seen";
import { Versions } from "./versions";

type Props = { page: DocumentPage; most: number; answer: unknown };

/** A document: what it is, its file, its versions, and what may be done with it. */
export function Document({ page, most, answer }: Props) {
  const { documents: texts } = useTexts();
  const { document, versions, rights } = page;
  const { id, title, last, audience, tags, binnedAt, descriptionHtml } = document;
  useScan(document.space.id, versions);
  const adding = answerTo(answer, "version");
  const editing = answerTo(answer, "edit");
  const live = useLiveDocument(page);
  useSeen("documentId", id, last.number);
  return (
    <>
      <PageHeading
        title={title}
        actions={
          isOpen(last) && (
            <ButtonLink to={filePath(id, last.number)} icon="download" reloadDocument>
              {texts.download}
            </ButtonLink>
          )
        }
      >
        {binnedAt && <Chip tone="warning">{texts.binned}</Chip>}
        <AudienceChip audience={audience} />
        {tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </PageHeading>
      <TwoColumn
        side={
          <SideColumn label={texts.facts}>
            <Facts document={document} />
          </SideColumn>
        }
      >
        <div className="stack">
          <FileNotices version={last} />
          <Meanwhile live={live} />
          {descriptionHtml && <Prose html={descriptionHtml} />}
          <PageSection title={texts.versions}>
            <div className="stack">
              <Versions documentId={id} versions={versions} adds={rights.adds} />
              {rights.adds && (
                <Disclosure prominent summary={texts.addVersion} open={adding !== undefined}>
                  <NewVersion document={document} most={most} answer={adding} />
                </Disclosure>
              )}
            </div>
          </PageSection>
          {rights.changes && (
            <Disclosure summary={texts.edit} open={editing !== undefined}>
              <EditDocument page={page} answer={editing} />
            </Disclosure>
          )}
          {rights.changes && (
            <Form method="post">
              <input type="hidden" name="intent" value={binnedAt ? "unbin" : "bin"} />
              <Button variant="secondary" icon={binnedAt ? "refresh" : "trash"}>
                {binnedAt ? texts.bringBack : texts.throwAway}
              </Button>
            </Form>
          )}
        </div>
      </TwoColumn>
    </>
  );
}

function Facts({ document }: Pick<DocumentPage, "document">) {
  const { documents: texts } = useTexts();
  const language = useLanguage();
  const { last, createdBy, changedAt, folder, theme, act } = document;
  const facts: [string, string | null][] = [
    [texts.kind, kindText(last.mediaType, texts)],
    [texts.size, sizeText(last.size, language)],
    [texts.scan, texts.scans[last.scan]],
    [texts.folder, folder?.name ?? null],
    [texts.theme, theme],
    [texts.actType, act.type],
    [texts.actNumber, act.number],
    [texts.actDate, act.date && dateText(act.date, language)],
    [texts.protocolNumber, act.protocol],
    [texts.addedBy, texts.by(createdBy.name, createdBy.administration)],
    [texts.changed, dateText(changedAt, language)],
  ];
  return (
    <SideBlock title={texts.facts}>
      <DefinitionList>
        {facts.map(
          ([term, value]) =>
            value && (
              <DefinitionRow key={term} term={term}>
                {value}
              </DefinitionRow>
            ),
        )}
        <DefinitionRow term={texts.fingerprint}>
          <code>{last.sha256}</code>
        </DefinitionRow>
      </DefinitionList>
    </SideBlock>
  );
}

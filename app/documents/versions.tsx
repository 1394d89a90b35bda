import { Form } from "@remix-run/react";
import type { VersionView } from "../../server/documents/contract.ts";
import { sizeText } from "../i18n/sizes";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Chip } from "../ui/chip";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { RowList } from "../ui/row-list";
import { isOpen } from "./is-open";
import { kindText } from "./kind-text";
import { filePath } from "./paths";
import { ScanChip } from "./scan-chip";

type Props = {
  documentId: number;
  /** The newest first. */
  versions: VersionView[];
  /** May go back to an earlier one. */
  adds: boolean;
};

/** All versions of a document; each says which one took its place. */
export function Versions({ documentId, versions, adds }: Props) {
  const { documents: texts } = useTexts();
  const language = useLanguage();
  return (
    <RowList label={texts.versions}>
      {versions.map((version, place) => {
        const { number, name, size, mediaType, scan, note, restores, author, createdAt } = version;
        return (
          <ItemRow
            key={number}
            title={
              <span id={`versione-${number}`} tabIndex={-1}>
                {texts.version(number)}
              </span>
            }
            meta={
              <MetaLine>
                <span>{name}</span>
                <span>
                  {kindText(mediaType, texts)}, {sizeText(size, language)}
                </span>
                <span>{texts.by(author.name, author.administration)}</span>
                <When at={createdAt} recent />
              </MetaLine>
            }
            end={
              <>
                {place === 0 ? (
                  <Chip tone="success">{texts.current}</Chip>
                ) : (
                  <Chip>{texts.superseded(number + 1)}</Chip>
                )}
                <ScanChip version={version} />
                {isOpen(version) && (
                  <ButtonLink
                    to={filePath(documentId, number)}
                    size="sm"
                    variant="secondary"
                    icon="download"
                    reloadDocument
                  >
                    {texts.download}
                    <span className="visually-hidden">: {texts.version(number)}</span>
                  </ButtonLink>
                )}
                {adds && place > 0 && scan !== "BLOCKED" && (
                  <Form method="post">
                    <input type="hidden" name="intent" value="restore" />
                    <input type="hidden" name="number" value={number} />
                    <Button variant="text" size="sm">
                      {texts.goBackTo}
                      <span className="visually-hidden">: {texts.version(number)}</span>
                    </Button>
                  </Form>
                )}
              </>
            }
          >
            {restores !== null ? texts.restores(restores) : note}
          </ItemRow>
        );
      })}
    </RowList>
  );
}

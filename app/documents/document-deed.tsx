import { Link } from "@remix-run/react";
import type { DocumentLogEntry } from "../../server/documents/contract.ts";
import { dateTimeText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { DateTime } from "../ui/date-time";
import { ItemRow } from "../ui/item-row";
import { MetaLine } from "../ui/meta-line";
import { documentPath } from "./paths";

/** What was done with a document of a space: who, for whom, when and what. */
export function DocumentDeed({
  entry: { act, at, by, documentId, title, data },
}: {
  entry: DocumentLogEntry;
}) {
  const { documents, tidying } = useTexts();
  const language = useLanguage();
  return (
    <ItemRow
      level={2}
      title={documents.acts[act](data)}
      meta={
        <MetaLine>
          <DateTime at={at}>{dateTimeText(at, language)}</DateTime>
          {by ? <Link to={`/iscritti/${by.id}`}>{by.name}</Link> : <span>{tidying.byItself}</span>}
          {by?.administration && <span>{tidying.actingFor(by.administration)}</span>}
        </MetaLine>
      }
    >
      {title !== null && <Link to={documentPath(documentId)}>{title}</Link>}
    </ItemRow>
  );
}

import type { ReactNode } from "react";
import type { InformationView } from "../../server/information/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Alert } from "../ui/alert";
import { ButtonLink } from "../ui/button-link";
import { PageHeading } from "../ui/page-heading";
import { Prose } from "../ui/prose";

type Props = {
  title: string;
  /** Where it stands. */
  path: string;
  page: InformationView;
  /** What the page is for besides reading. */
  children?: ReactNode;
};

/** A page of plain information: privacy, legal notes, accessibility. */
export function InformationPage({ title, path, page, children }: Props) {
  const { information: texts } = useTexts();
  return (
    <>
      <PageHeading
        title={title}
        lead={
          page.editedAt ? (
            <>
              {texts.editedOn} <When at={page.editedAt} />
            </>
          ) : (
            texts.starting
          )
        }
        actions={
          page.mayEdit && (
            <ButtonLink to={`${path}/modifica`} variant="secondary" icon="pencil">
              {texts.edit}
            </ButtonLink>
          )
        }
      />
      {page.mayEdit && !page.editedAt && (
        <Alert tone="info" title={texts.toComplete}>
          <p>{texts.toCompleteText}</p>
        </Alert>
      )}
      <Prose html={page.html} />
      {children}
    </>
  );
}

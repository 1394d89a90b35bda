import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { AdministrationView } from "../../server/members/contract.ts";
import { FormFailureSummary, useFormFailure } from "../forms/form-failure";
import { countryName } from "../i18n/country-name";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { ButtonLink } from "../ui/button-link";
import { Chip } from "../ui/chip";
import { EmptyState } from "../ui/empty-state";
import { MetaLine } from "../ui/meta-line";
import { MoreLink } from "../ui/more-link";
import { PageHeading } from "../ui/page-heading";
import { PageSection } from "../ui/page-section";
import { RowList } from "../ui/row-list";
import { MemberRow } from "./member-row";

type Props = {
  administration: AdministrationView;
  mayVerify: boolean;
  answer: unknown;
  /** Its twinnings. */
  children: ReactNode;
};

/** An administration: what it is, its twinnings, its people. */
export function Administration({ administration, mayVerify, answer, children }: Props) {
  const { directory: texts, account } = useTexts();
  const language = useLanguage();
  const { failure } = useFormFailure(answer);
  const { name, kind, country, region, province, verified, members, memberCount } = administration;
  return (
    <>
      <PageHeading title={name} eyebrow={texts.kinds[kind]}>
        {!verified && <Chip tone="outline">{texts.toBeVerified}</Chip>}
        <p className="page-head-meta">
          <MetaLine>
            {province && <span>{province}</span>}
            {region && <span>{region}</span>}
            {country !== "IT" && <span>{countryName(country, language)}</span>}
            <span>{texts.memberCount(memberCount)}</span>
          </MetaLine>
        </p>
      </PageHeading>
      <FormFailureSummary failure={failure} labels={{}} outside />
      {!verified && <p>{texts.toBeVerifiedText}</p>}
      {!verified && mayVerify && (
        <Form method="post">
          <Button variant="secondary" size="sm" icon="check">
            {texts.verify}
          </Button>
        </Form>
      )}
      {children}
      <PageSection title={texts.itsMembers}>
        {members.length === 0 ? (
          <EmptyState
            icon="users"
            level={3}
            title={texts.noItsMembers}
            action={<ButtonLink to="/registrati">{account.register}</ButtonLink>}
          >
            {texts.noItsMembersText}
          </EmptyState>
        ) : (
          <RowList>
            {members.map((member) => (
              <MemberRow key={member.id} member={member} level={3} />
            ))}
          </RowList>
        )}
        {memberCount > members.length && (
          <MoreLink to={`/iscritti?${new URLSearchParams({ amministrazione: name })}`}>
            {texts.allItsMembers}
          </MoreLink>
        )}
      </PageSection>
    </>
  );
}

import type { ReactNode } from "react";
import type { MemberView } from "../../server/members/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Avatar } from "../ui/avatar";
import { ButtonLink } from "../ui/button-link";
import { Chip } from "../ui/chip";
import { PageHeading } from "../ui/page-heading";
import { PageSection } from "../ui/page-section";
import { Prose } from "../ui/prose";
import { SideBlock } from "../ui/side-block";
import { SideColumn } from "../ui/side-column";
import { TwoColumn } from "../ui/two-column";
import { AffiliationList } from "./affiliation-list";
import { MemberSince } from "./member-since";

type Props = {
  member: MemberView;
  own: boolean;
  /** What one may do about her, where she is somebody else. */
  action: ReactNode;
  /** What is wrong with a form that came back from nowhere on this page. */
  alert: ReactNode;
  /** For the staff, in the side column. */
  moderation: ReactNode;
  /** What the member wrote. */
  children: ReactNode;
};

/** A member, as others see her. */
export function Member({ member, own, action, alert, moderation, children }: Props) {
  const { directory: texts, profile } = useTexts();
  const present = member.affiliations.find(({ until }) => until === null);
  const role = member.role !== "MEMBER" && texts.staff[member.role];
  return (
    <>
      {alert}
      <div className="member-head">
        <Avatar name={member.name} size="xl" />
        <PageHeading
          title={member.name}
          lead={present && `${present.jobTitle}, ${present.administration}`}
          actions={
            own ? (
              <ButtonLink to="/profilo" variant="secondary" icon="pencil">
                {texts.editOwn}
              </ButtonLink>
            ) : (
              action
            )
          }
        >
          {role && <Chip tone="primary">{role}</Chip>}
          <p className="page-head-meta">
            <MemberSince member={member} />
          </p>
        </PageHeading>
      </div>
      {/* On a phone it comes before the many messages. */}
      <TwoColumn
        sideAt="start"
        side={
          <SideColumn label={texts.memberSide}>
            <SideBlock title={texts.affiliations}>
              <AffiliationList affiliations={member.affiliations} />
            </SideBlock>
            {moderation && <SideBlock title={profile.suspendTitle}>{moderation}</SideBlock>}
          </SideColumn>
        }
      >
        {member.bioHtml && (
          <PageSection title={texts.about}>
            <Prose html={member.bioHtml} />
          </PageSection>
        )}
        {children}
      </TwoColumn>
    </>
  );
}

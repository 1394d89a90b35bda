import type { ReactNode } from "react";
import type { TopicView } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { MoreLink } from "../ui/more-link";
import { SideBlock } from "../ui/side-block";
import { SideColumn } from "../ui/side-column";
import { VisuallyHidden } from "../ui/visually-hidden";
import { spaceHomePath } from "./paths";
import { WhoIsHere, type WhoIsHereProps } from "./who-is-here";

/** Beside a topic: who is here now, and the place it belongs to; a conversation belongs to none. */
export function TopicSide({
  space,
  children,
  ...live
}: WhoIsHereProps & { space: TopicView["space"] | null; children?: ReactNode }) {
  const { topics: texts, twinnings, home } = useTexts();
  const inForum = space?.kind === "COMMUNITY";
  return (
    <SideColumn label={texts.side} sticky>
      <WhoIsHere {...live} />
      {space && (
        <SideBlock title={inForum ? texts.title : twinnings.kind}>
          <p>{inForum ? texts.forumLead : space.title}</p>
          <MoreLink to={spaceHomePath(space)}>
            {inForum ? home.allTopics : twinnings.goToTwinning}
            {!inForum && <VisuallyHidden>: {space.title}</VisuallyHidden>}
          </MoreLink>
        </SideBlock>
      )}
      {children}
    </SideColumn>
  );
}

import type { MemberCard } from "../../server/members/contract.ts";
import { Lasting } from "../i18n/lasting";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";

/** "Iscritta da 6 mesi. Ultimo accesso 16 aprile 2018". */
export function MemberSince({
  member,
}: {
  member: Pick<MemberCard, "addressForm" | "since" | "lastSeenOn">;
}) {
  const { members: texts } = useTexts();
  return (
    <>
      {texts.since[member.addressForm]}{" "}
      <Lasting
        since={member.since}
        dateWord={texts.sinceDate}
        spanWord={texts.sinceSpan}
        todayWord={texts.sinceToday}
      />
      .
      {member.lastSeenOn && (
        <>
          {" "}
          {texts.lastSeen} <When at={member.lastSeenOn} />
        </>
      )}
    </>
  );
}

import { Link } from "@remix-run/react";
import type { TopicNow, TopicRights } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";

type Props = {
  now: TopicNow;
  rights: TopicRights;
  /** One had begun to write here. */
  begun: boolean;
};

/** Above the place to answer: that one cannot, and where what one had begun is; or how, and for how long. */
export function TopicNotices({ now: { locked, rules }, rights, begun }: Props) {
  const { topics, tidying } = useTexts();
  const closes = !locked && rules.closeAfterDays ? tidying.closes(rules.closeAfterDays) : "";
  if (locked || (rules.announceOnly && !rights.writes))
    return (
      <Alert tone="info">
        {locked ? topics.locked : tidying.announceOnlyText}{" "}
        {begun && <Link to="/bozze">{topics.draftWaits}</Link>} {closes}
      </Alert>
    );
  const slow = rules.slowMinutes && !rights.moderates ? tidying.slow(rules.slowMinutes) : "";
  if (slow || closes)
    return (
      <Alert tone="info">
        {slow} {closes}
      </Alert>
    );
  return null;
}

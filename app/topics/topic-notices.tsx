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

/** Above the place to answer: that one cannot, and where what one had begun is; or how. */
export function TopicNotices({ now: { locked, rules }, rights, begun }: Props) {
  const { topics, tidying } = useTexts();
  if (locked || (rules.announceOnly && !rights.writes))
    return (
      <Alert tone="info">
        {locked ? topics.locked : tidying.announceOnlyText}{" "}
        {begun && <Link to="/bozze">{topics.draftWaits}</Link>}
      </Alert>
    );
  if (rules.slowMinutes && !rights.moderates)
    return <Alert tone="info">{tidying.slow(rules.slowMinutes)}</Alert>;
  return null;
}

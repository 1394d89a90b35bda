import type { TopicNow, TopicRights } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Alert } from "../ui/alert";

/** Above the place to answer: that one cannot, or how. */
export function TopicNotices({ now: { locked, rules }, rights }: { now: TopicNow; rights: TopicRights }) {
  const { topics, tidying } = useTexts();
  if (locked) return <Alert tone="info">{topics.locked}</Alert>;
  if (rules.announceOnly && !rights.writes) return <Alert tone="info">{tidying.announceOnlyText}</Alert>;
  if (rules.slowMinutes && !rights.moderates)
    return <Alert tone="info">{tidying.slow(rules.slowMinutes)}</Alert>;
  return null;
}

import type { TopicHead } from "../../server/topics/contract.ts";
import { Panel } from "../ui/panel";
import { Prose } from "../ui/prose";

/** The opening text of a topic that has one; nobody signs it. */
export function TopicOpening({ topic }: { topic: Pick<TopicHead, "openingHtml"> }) {
  if (!topic.openingHtml) return null;
  return (
    <Panel>
      <Prose html={topic.openingHtml} />
    </Panel>
  );
}

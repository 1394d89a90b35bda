import type { TopicView } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { Panel } from "../ui/panel";

/** What opens the discussion a space was born with; nobody signs it. */
export function TopicOpening({ topic, space }: Pick<TopicView, "topic" | "space">) {
  const { topics: texts } = useTexts();
  if (!topic.isGeneral) return null;
  return (
    <Panel>
      <p>{texts.generalOpening[space.kind]}</p>
    </Panel>
  );
}

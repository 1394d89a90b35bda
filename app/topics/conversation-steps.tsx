import type { ConversationStep } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { MessageStep } from "../ui/message-step";

type Props = {
  steps: ConversationStep[];
  viewerId: number | null;
  /** Those between the posts with these numbers. */
  after: number;
  until: number;
};

/** Between two messages: who came into the conversation there, or left it. */
export function ConversationSteps({ steps, viewerId, after, until }: Props) {
  const { conversations: texts } = useTexts();
  const sentence = ({ member: { id, name }, by, from }: ConversationStep) => {
    if (from === null) return texts.stepLeft(name);
    if (id === viewerId) return `${by ? `${texts.stepAddedYou(by)}. ` : ""}${texts.youReadFrom(from)}`;
    const came = by ? texts.stepAdded(by, name) : texts.stepCame(name);
    return `${came}. ${from > 1 ? texts.stepFrom(name, from) : texts.stepFromStart(name)}`;
  };
  return steps
    .filter((step) => step.after >= after && step.after < until)
    .map((step) => (
      <MessageStep key={step.id}>
        {sentence(step)} · <When at={step.at} recent />
      </MessageStep>
    ));
}

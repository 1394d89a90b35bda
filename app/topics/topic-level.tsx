import { Form, useNavigation } from "@remix-run/react";
import { LEVELS, type NotificationLevel } from "../../server/members/contract.ts";
import { answerTo } from "../forms/answer-to";
import { FormFailureSummary } from "../forms/form-failure";
import { useTexts } from "../i18n/use-texts";
import { Button } from "../ui/button";
import { SideBlock } from "../ui/side-block";

type Props = { level: NotificationLevel; conversation: boolean; answer: unknown };

/** Of what one is told in this topic, and one button for each other choice; following it is one of them. */
export function TopicLevel({ level, conversation, answer }: Props) {
  const { notifications: texts } = useTexts();
  const navigation = useNavigation();
  const busy = navigation.formData?.get("intent") === "level" && navigation.formData.get("level");
  return (
    <SideBlock title={conversation ? texts.levelOfConversation : texts.level}>
      <FormFailureSummary failure={answerTo(answer, "level") ?? null} labels={{}} outside />
      <p>
        <strong>{texts.levels[level]}</strong>. {texts.levelHints[level]}
      </p>
      <Form method="post" className="cluster" preventScrollReset>
        <input type="hidden" name="intent" value="level" />
        {LEVELS.filter((other) => other !== level).map((other) => (
          <Button key={other} name="level" value={other} size="sm" variant="secondary" busy={busy === other}>
            {other === "EVERYTHING" ? texts.follow : texts.levels[other]}
          </Button>
        ))}
      </Form>
    </SideBlock>
  );
}

import type { ConversationHere } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { ButtonLink } from "../ui/button-link";
import { SideBlock } from "../ui/side-block";
import { ConversationPeopleList } from "./conversation-people-list";
import { conversationPeoplePath } from "./paths";

type Props = { topicId: number; conversation: ConversationHere; viewerId: number | null };

/** Beside a conversation: who reads it, and the ways to add somebody and to leave. */
export function ConversationSide({ topicId, conversation: { people }, viewerId }: Props) {
  const { conversations: texts } = useTexts();
  const path = conversationPeoplePath(topicId);
  return (
    <SideBlock title={`${texts.here} (${people.length})`}>
      <ConversationPeopleList people={people} viewerId={viewerId} />
      <div className="stack stack-sm">
        <ButtonLink to={path} variant="secondary" size="sm" icon="plus">
          {texts.addPerson}
        </ButtonLink>
        <ButtonLink to={`${path}#lascia`} variant="text" size="sm" icon="sign-out">
          {texts.leave}
        </ButtonLink>
      </div>
    </SideBlock>
  );
}

import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerLoad } from "../forms/answer";
import { signInTo } from "../forms/sign-in-to";
import { useTexts } from "../i18n/use-texts";
import { ListSteps, listPlace } from "../site/list-steps";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { ConversationRow } from "../topics/conversation-row";
import { CONVERSATIONS, newConversationPath } from "../topics/paths";
import { useConversations } from "../topics/use-conversations";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "../ui/empty-state";
import { PageHeading } from "../ui/page-heading";
import { RowList } from "../ui/row-list";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.conversations.title);

export const handle: Handle = { crumbs: (_data, texts) => [{ label: texts.conversations.title }] };

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    signInTo(context, CONVERSATIONS);
    return context.community.topics.conversationList(context.viewer, listPlace(request));
  });

export default function Conversations() {
  const list = useLoaderData<typeof loader>();
  const { conversations, holding } = useConversations(list.conversations);
  const { conversations: texts } = useTexts();
  return (
    <>
      <PageHeading
        title={texts.title}
        lead={texts.lead}
        actions={
          <ButtonLink to={newConversationPath()} icon="plus">
            {texts.open}
          </ButtonLink>
        }
      />
      {conversations.length === 0 ? (
        <EmptyState
          icon="comments"
          title={texts.none}
          action={<ButtonLink to="/iscritti">{texts.toMembers}</ButtonLink>}
        >
          {texts.noneText}
        </EmptyState>
      ) : (
        <div {...holding}>
          <RowList label={texts.title}>
            {conversations.map((conversation) => (
              <ConversationRow key={conversation.id} conversation={conversation} />
            ))}
          </RowList>
        </div>
      )}
      <ListSteps path={CONVERSATIONS} filters={{}} list={list} />
    </>
  );
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { BAD_FORM } from "../../server/platform/contract.ts";
import type { ConversationPeople } from "../../server/topics/conversation-people.ts";
import { answerForm, answerLoad } from "../forms/answer";
import { formAgain } from "../forms/form-preview";
import { signInTo } from "../forms/sign-in-to";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { idIn } from "../site/id-in";
import { KeptFault } from "../site/kept-fault";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { chosenPeople, keepChosen } from "../topics/chosen-people";
import { ConversationPeopleList } from "../topics/conversation-people-list";
import { AddPerson, LeaveConversation, RenameConversation } from "../topics/manage-conversation";
import { CONVERSATIONS, conversationPeoplePath, topicPath } from "../topics/paths";
import { MoreLink } from "../ui/more-link";
import { PageHeading } from "../ui/page-heading";
import { PageSection } from "../ui/page-section";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.conversations.peopleTitle);

export const handle: Handle<{ view: ConversationPeople }> = {
  crumbs: ({ view: { topic } }, texts) => [
    { to: CONVERSATIONS, label: texts.conversations.title },
    { to: topicPath(topic), label: topic.title },
    { label: texts.conversations.peopleTitle },
  ],
};

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const topicId = idIn(params.id);
    const { id: viewerId } = signInTo(context, conversationPeoplePath(topicId));
    const { topics } = context.community;
    const view = await topics.conversationPeople(context.viewer, topicId);
    const { ids, found } = await chosenPeople(context, request);
    const { people: chosen } = await topics.conversationForm(context.viewer, ids);
    return { view, chosen, found, viewerId };
  });

export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ intent, values: { find, ...values } }) => {
    const { topics } = context.community;
    const topicId = idIn(params.id);
    switch (intent) {
      case "add":
        keepChosen(context, values.person, values.who);
        if (find === "yes") return formAgain({ intent, values });
        await topics.addPerson(context.viewer, topicId, values);
        break;
      case "rename":
        await topics.renameConversation(context.viewer, topicId, values);
        break;
      case "leave":
        await topics.leaveConversation(context.viewer, topicId);
        return redirect(CONVERSATIONS);
      default:
        throw BAD_FORM;
    }
    return redirect(conversationPeoplePath(topicId));
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function ConversationPeoplePage() {
  const { view, chosen, found, viewerId } = useLoaderData<typeof loader>();
  const { conversations: texts } = useTexts();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading title={texts.peopleTitle} eyebrow={view.topic.title} lead={texts.peopleLead}>
        <MoreLink to={topicPath(view.topic)}>{texts.backTo}</MoreLink>
      </PageHeading>
      <PageSection title={`${texts.here} (${view.people.length})`}>
        <ConversationPeopleList people={view.people} viewerId={viewerId} />
      </PageSection>
      <AddPerson {...{ view, chosen, found, answer }} />
      <RenameConversation title={view.topic.title} answer={answer} />
      <LeaveConversation answer={answer} />
    </>
  );
}

export function ErrorBoundary() {
  return <KeptFault />;
}

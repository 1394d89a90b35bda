import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { answerForm, answerLoad } from "../forms/answer";
import { listOf } from "../forms/form-fields";
import { formAgain, formPreview } from "../forms/form-preview";
import { signInTo } from "../forms/sign-in-to";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { KeptFault } from "../site/kept-fault";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { chosenPeople, keepChosen } from "../topics/chosen-people";
import { NewConversation } from "../topics/new-conversation";
import { CONVERSATIONS, topicPath } from "../topics/paths";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.conversations.open);

export const handle: Handle = {
  crumbs: (_data, texts) => [
    { to: CONVERSATIONS, label: texts.conversations.title },
    { label: texts.conversations.open },
  ],
};

export const loader = ({ context, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { pathname, search } = new URL(request.url);
    signInTo(context, `${pathname}${search}`);
    const { ids, addressed, found } = await chosenPeople(context, request);
    const form = await context.community.topics.conversationForm(context.viewer, ids, addressed);
    return { form, found, clientId: randomUUID(), owner: context.viewer.member?.id ?? null };
  });

export const action = ({ context, request }: ActionFunctionArgs) =>
  answerForm(context, request, async (form) => {
    const { topics } = context.community;
    const { find, ...values } = form.values;
    keepChosen(context, values.people, values.who);
    if (find === "yes") return formAgain({ intent: "", values });
    const preview = await formPreview(form, (body) => topics.previewBody(context.viewer, { body }));
    if (preview) return preview;
    const input = { ...values, people: listOf(values.people) };
    return redirect(topicPath(await topics.openConversation(context.viewer, input)));
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function NewConversationPage() {
  const { form, found, clientId, owner } = useLoaderData<typeof loader>();
  const chosen = form.people.map(({ id }) => id).join();
  return (
    <NewConversation
      key={chosen}
      {...{ form, found, clientId, owner }}
      answer={useActionData<typeof action>()}
    />
  );
}

export function ErrorBoundary() {
  const { conversations } = useTexts();
  return <KeptFault label={conversations.body} />;
}

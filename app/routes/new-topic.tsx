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
import { formPreview } from "../forms/form-preview";
import { signInTo } from "../forms/sign-in-to";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { AddPoll } from "../polls/add-poll";
import { newPollPath } from "../polls/paths";
import { POLL_IDS, pollLabels } from "../polls/poll-field-names";
import { pollSent } from "../polls/poll-sent";
import { KeptFault } from "../site/kept-fault";
import { pageTitle } from "../site/page-title";
import type { Crumb, Handle } from "../site/site-layout";
import { NewTopic } from "../topics/new-topic";
import { spaceTopicsPath, topicPath } from "../topics/paths";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.topics.open);

export const handle: Handle<{
  form: { space: { kind: "COMMUNITY" | "TWINNING"; slug: string; shortTitle: string } };
}> = {
  crumbs: ({ form: { space } }, texts) => {
    const list: Crumb = { to: "/discussioni", label: texts.nav.topics };
    const twinning: Crumb = { to: spaceTopicsPath(space), label: space.shortTitle };
    return [space.kind === "COMMUNITY" ? list : twinning, { label: texts.topics.open }];
  },
};

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    signInTo(context, new URL(request.url).pathname);
    const form = await context.community.topics.newTopicForm(context.viewer, params.space ?? "");
    return { form, clientId: randomUUID(), owner: context.viewer.member?.id ?? null };
  });

export async function action({ context, params, request }: ActionFunctionArgs) {
  return answerForm(context, request, async (form) => {
    const { values } = form;
    const { topics, polls } = context.community;
    const preview = await formPreview(form, (body) => topics.previewBody(context.viewer, { body }));
    if (preview) return preview;
    const { message, poll, follows } = pollSent(values);
    const input = { ...message, readers: listOf(message.readers) };
    const along = poll && polls.pollAlong(poll);
    const topic = await topics.openTopic(context.viewer, params.space ?? "", input, along);
    return redirect(follows ? newPollPath(topic.id, 1) : topicPath(topic));
  });
}

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function NewTopicPage() {
  const data = useLoaderData<typeof loader>();
  const { space } = data.form;
  const texts = useTexts();
  return (
    <NewTopic
      key={space.id}
      {...data}
      answer={useActionData<typeof action>()}
      along={{
        fields: (answer) => <AddPoll administrations={space.kind === "TWINNING"} answer={answer} />,
        labels: pollLabels(texts),
        ids: POLL_IDS,
      }}
    />
  );
}

export function ErrorBoundary() {
  const { topics } = useTexts();
  return <KeptFault label={topics.body} />;
}

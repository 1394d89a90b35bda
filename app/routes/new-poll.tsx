import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import type { SpaceView } from "../../server/spaces/contract.ts";
import { answerForm, answerLoad } from "../forms/answer";
import { signInTo } from "../forms/sign-in-to";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { NewPoll } from "../polls/new-poll";
import { newPollPath } from "../polls/paths";
import { rowsOf } from "../polls/poll-sent";
import { idIn } from "../site/id-in";
import { KeptFault } from "../site/kept-fault";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { placePath, spaceHomePath } from "../topics/paths";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.polls.add);

export const handle: Handle<{ topic: { id: number; title: string; space: SpaceView }; number: number }> = {
  crumbs: ({ topic: { id, title, space }, number }, texts) => [
    { to: spaceHomePath(space), label: space.kind === "COMMUNITY" ? texts.nav.topics : space.shortTitle },
    { to: placePath(id, number), label: title },
    { label: texts.polls.add },
  ],
};

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const topicId = idIn(params.id);
    const number = idIn(params.number);
    signInTo(context, newPollPath(topicId, number));
    const { topics } = context.community;
    const post = await topics.ownPost(context.viewer, topicId, number);
    if (post.attached) throw redirect(placePath(topicId, number));
    return { topic: { id: topicId, title: post.title, space: post.space }, number };
  });

export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ values }) => {
    const { topics, polls } = context.community;
    const topicId = idIn(params.id);
    const number = idIn(params.number);
    const { id } = await topics.ownPost(context.viewer, topicId, number);
    await polls.openPoll(context.viewer, id, rowsOf(values));
    return redirect(placePath(topicId, number));
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function NewPollPage() {
  const { topic, number } = useLoaderData<typeof loader>();
  const { polls: texts } = useTexts();
  return (
    <>
      <PageHeading title={texts.addTo(number)} eyebrow={topic.title} lead={texts.addLead} />
      <NewPoll
        administrations={topic.space.kind === "TWINNING"}
        back={placePath(topic.id, number)}
        answer={useActionData<typeof action>()}
      />
    </>
  );
}

export function ErrorBoundary() {
  return <KeptFault />;
}

import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { BAD_FORM } from "../../server/platform/contract.ts";
import type { TopicSettings } from "../../server/topics/topic-settings.ts";
import { answerForm, answerLoad } from "../forms/answer";
import { RequiredNote } from "../forms/required-note";
import { signInTo } from "../forms/sign-in-to";
import { StrayFailure } from "../forms/stray-failure";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { idIn } from "../site/id-in";
import { KeptFault } from "../site/kept-fault";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { settingsPath, spaceHomePath, spaceLogPath, topicPath } from "../topics/paths";
import { MergeTopic, MoveTopic, SplitTopic } from "../topics/relocate-topic";
import { TopicRules, TopicState } from "../topics/topic-settings";
import { MoreLink } from "../ui/more-link";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.tidying.settings);

export const handle: Handle<{ view: TopicSettings }> = {
  crumbs: ({ view: { space, topic } }, texts) => [
    {
      to: spaceHomePath(space),
      label: space.kind === "COMMUNITY" ? texts.nav.topics : space.shortTitle,
    },
    { to: topicPath(topic), label: topic.title },
    { label: texts.tidying.settings },
  ],
};

export const loader = ({ context, params }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const topicId = idIn(params.id);
    signInTo(context, settingsPath(topicId));
    return { view: await context.community.topics.topicSettings(context.viewer, topicId) };
  });

export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ intent, values }) => {
    const { topics } = context.community;
    const topicId = idIn(params.id);
    switch (intent) {
      case "moderate-topic":
        await topics.moderateTopic(context.viewer, topicId, values);
        break;
      case "topic-rules":
        await topics.setTopicRules(context.viewer, topicId, values);
        break;
      case "move":
        await topics.moveTopic(context.viewer, topicId, values);
        break;
      case "split":
        return redirect(topicPath(await topics.splitTopic(context.viewer, topicId, values)));
      case "merge":
        return redirect(`/discussioni/${await topics.mergeTopic(context.viewer, topicId, values)}`);
      default:
        throw BAD_FORM;
    }
    return redirect(`/discussioni/${topicId}`);
  });

/** Of the forms on the page. */
const INTENTS = ["moderate-topic", "topic-rules", "split", "merge", "move"];

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

export default function TopicSettingsPage() {
  const { view } = useLoaderData<typeof loader>();
  const { tidying: texts } = useTexts();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeading title={texts.settings} eyebrow={view.topic.title} lead={texts.settingsLead}>
        <MoreLink to={spaceLogPath(view.space)}>{texts.logOf}</MoreLink>
      </PageHeading>
      <RequiredNote />
      <StrayFailure answer={answer} intents={INTENTS} />
      <TopicState view={view} answer={answer} />
      <TopicRules view={view} answer={answer} />
      <SplitTopic answer={answer} />
      <MergeTopic view={view} answer={answer} />
      <MoveTopic view={view} answer={answer} />
    </>
  );
}

export function ErrorBoundary() {
  return <KeptFault />;
}

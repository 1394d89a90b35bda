import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import { spaceTag } from "../../server/spaces/contract.ts";
import { topicTag } from "../../server/topics/contract.ts";
import type { PostVersions as View } from "../../server/topics/post-versions.ts";
import { answerForm, answerLoad } from "../forms/answer";
import { readAnew } from "../forms/read-anew";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { placePath, postPath, spaceHomePath, topicPath } from "../topics/paths";
import { PostVersions } from "../topics/post-versions";
import { MoreLink } from "../ui/more-link";
import { PageHeading } from "../ui/page-heading";

export const meta: MetaFunction<typeof loader> = (args) => [
  ...pageTitle(args, (texts) =>
    args.data ? `${texts.tidying.versions(args.data.view.number)}: ${args.data.view.topic.title}` : "",
  ),
  { name: "robots", content: "noindex" },
];

export const handle: Handle<{ view: View }> = {
  crumbs: ({ view: { space, topic, number } }, texts) => [
    {
      to: spaceHomePath(space),
      label: space.kind === "COMMUNITY" ? texts.nav.topics : space.shortTitle,
    },
    { to: topicPath(topic), label: topic.title },
    { label: texts.tidying.versions(number) },
  ],
};

const numberOf = (value: string | null | undefined) =>
  /^[1-9]\d{0,8}$/.test(value ?? "") ? Number(value) : 0;

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const wanted = numberOf(new URL(request.url).searchParams.get("versione"));
    const view = await context.community.topics.postVersions(
      context.viewer,
      numberOf(params.id),
      numberOf(params.number),
      wanted || null,
    );
    context.page.tags.push(topicTag(view.topic.id), spaceTag(view.space.id));
    return { view };
  });

export const action = ({ context, params, request }: ActionFunctionArgs) =>
  answerForm(context, request, async ({ values }) => {
    const topicId = numberOf(params.id);
    const input = { ...values, number: params.number };
    const { number } = await context.community.topics.restoreVersion(context.viewer, topicId, input);
    return redirect(placePath(topicId, number));
  });

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

// Where somebody else was faster, the page shows what stands now.
export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) =>
  args.actionStatus === 409 || readAnew(args);

export default function PostVersionsPage() {
  const { view } = useLoaderData<typeof loader>();
  const { tidying: texts } = useTexts();
  return (
    <>
      <PageHeading title={texts.versions(view.number)} eyebrow={view.topic.title}>
        <MoreLink to={postPath(view.topic, view.number)}>{texts.backToPost}</MoreLink>
      </PageHeading>
      <PostVersions key={view.shown} view={view} answer={useActionData<typeof action>()} />
    </>
  );
}

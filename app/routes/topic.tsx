import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
  useParams,
} from "@remix-run/react";
import { isSuspended } from "../../server/members/contract.ts";
import { BAD_FORM } from "../../server/platform/contract.ts";
import { isPoll } from "../../server/polls/contract.ts";
import { spaceTag } from "../../server/spaces/contract.ts";
import { excerptOf, type TopicView, topicTag } from "../../server/topics/contract.ts";
import { answerForm, answerLoad } from "../forms/answer";
import { formPreview } from "../forms/form-preview";
import { readAnew } from "../forms/read-anew";
import { unreachable } from "../forms/unreachable";
import { useTexts } from "../i18n/use-texts";
import { AddPoll } from "../polls/add-poll";
import { newPollPath } from "../polls/paths";
import { pollBelow } from "../polls/poll-below";
import { POLL_IDS, pollLabels } from "../polls/poll-field-names";
import { pollSent } from "../polls/poll-sent";
import { idIn } from "../site/id-in";
import { KeptFault } from "../site/kept-fault";
import { pagePreview } from "../site/page-preview";
import { pageTitle } from "../site/page-title";
import type { Handle } from "../site/site-layout";
import { jumpOf, placeIn } from "../topics/jump";
import { CONVERSATIONS, placePath, postPath, spaceHomePath, topicPath, USEFUL } from "../topics/paths";
import { Topic } from "../topics/topic";
import { TopicGone } from "../topics/topic-gone";

export const meta: MetaFunction<typeof loader> = (args) => [
  ...pageTitle(args, () => args.data?.view.topic.title ?? ""),
  ...(args.data?.view.topic.audience === "PUBLIC" ? pagePreview(args, previewOf(args.data.view)) : []),
];

const previewOf = ({ topic, space, posts }: TopicView) => ({
  title: topic.title,
  description: excerptOf(posts[0]?.html || space.title),
  path: topicPath(topic),
});

export const handle: Handle<{
  view: {
    space: Parameters<typeof spaceHomePath>[0] & { shortTitle: string };
    topic: { title: string };
    conversation: object | null;
  };
}> = {
  crumbs: ({ view: { space, topic, conversation } }, texts) => [
    conversation
      ? { to: CONVERSATIONS, label: texts.conversations.title }
      : space.kind === "COMMUNITY"
        ? { to: "/discussioni", label: texts.nav.topics }
        : { to: spaceHomePath(space), label: space.shortTitle },
    { label: topic.title },
  ],
};

export const loader = ({ context, params, request }: LoaderFunctionArgs) =>
  answerLoad(context, async () => {
    const { topics, polls } = context.community;
    const place = placeIn(request);
    const view = await topics.topicPage(context.viewer, idIn(params.id), place.page, place.day);
    context.page.tags.push(topicTag(view.topic.id), spaceTag(view.space.id));
    // A form that came back stays where it was sent to: what it says would not go along.
    if (!context.page.answersForm) leadOn(request, params.slug, view, place.number);
    const { searchParams } = new URL(request.url);
    const editing = idIn(searchParams.get("modifica"));
    const quoting = idIn(searchParams.get("cita"));
    const asked = view.posts.flatMap(({ attached }) => (isPoll(attached) ? [attached.id] : []));
    return {
      view,
      votes: await polls.ownVotes(context.viewer, view.space.id, asked),
      at: asked.length > 0 ? new Date().toISOString() : null,
      jump: jumpOf(place, view),
      viewerId: context.viewer.member?.id ?? null,
      viewerName: context.viewer.member?.name ?? null,
      clientId: context.viewer.member && !isSuspended(context.viewer) ? randomUUID() : null,
      quoted: quoting && view.rights.writes ? await quoteOf(context, view.topic.id, quoting) : null,
      keeping: idIn(searchParams.get("segnalibro")),
      editing: editing ? await sourceOf(context, view.topic.id, editing) : null,
    };
  });

/** To where the post is now, to the topic's own address, to where the viewer stopped reading. */
function leadOn(request: Request, slug: string | undefined, view: TopicView, number: number | null) {
  const moved = view.posts.find((post) => post.number === number)?.movedTo;
  if (moved) throw redirect(placePath(moved.topicId, moved.number));
  if (slug !== view.topic.slug && !request.url.includes(".data"))
    throw redirect(`${topicPath(view.topic)}${new URL(request.url).search}`, 301);
  const resumed = view.reading && isOpened(request) && (view.reading.firstUnread ?? view.topic.lastNumber);
  // Without a mark: one that the address has stays, and leads farther.
  if (resumed) throw redirect(`${topicPath(view.topic)}?messaggio=${resumed}`);
}

/** The topic itself is opened, by a link or by its address; not read anew by a page that shows it already. */
const isOpened = ({ url, headers }: Request) =>
  new URL(url).search === "" && (headers.get("accept") ?? "").includes("text/html");
/** Null where there is nothing to quote any more. */
const quoteOf = ({ community, viewer, knownError }: AppLoadContext, topicId: number, number: number) =>
  community.topics.quotePost(viewer, topicId, number).catch((error) => {
    if (knownError(error)?.code === "notFound") return null;
    throw error;
  });

/** Null for a post that was removed meanwhile: the page then shows that it was. */
const sourceOf = ({ community, viewer, knownError }: AppLoadContext, topicId: number, number: number) =>
  community.topics.postSource(viewer, topicId, number).catch((error) => {
    if (knownError(error)?.problem.code === "removedMeanwhile") return null;
    throw error;
  });

export async function action({ context, params, request }: ActionFunctionArgs) {
  return answerForm(context, request, async (form) => {
    const { intent, live, values } = form;
    const { topics, polls } = context.community;
    const topic = { id: idIn(params.id), slug: params.slug ?? "" };
    const preview = await formPreview(form, (body) =>
      topics.previewBody(context.viewer, { topicId: topic.id, body }),
    );
    if (preview) return preview;
    switch (intent) {
      case "reply": {
        const { message, poll, follows } = pollSent(values);
        const along = poll && polls.pollAlong(poll);
        const post = await topics.postReply(context.viewer, topic.id, message, along);
        if (live) return { ok: true as const, post };
        return redirect(follows ? newPollPath(topic.id, post.number) : postPath(topic, post.number));
      }
      case "edit": {
        const post = await topics.editPost(context.viewer, topic.id, values);
        return redirect(postPath(topic, post.number));
      }
      case "remove": {
        const post = await topics.removePost(context.viewer, topic.id, values);
        return live ? { ok: true as const, post } : redirect(postPath(topic, post.number));
      }
      case "undo-removal": {
        const post = await topics.undoRemoval(context.viewer, topic.id, values);
        return live ? { ok: true as const, post } : redirect(postPath(topic, post.number));
      }
      case "testimony": {
        const post = await topics.markTestimony(context.viewer, topic.id, values);
        return live ? { ok: true as const, post } : redirect(postPath(topic, post.number));
      }
      case "tick": {
        const post = await topics.tickTask(context.viewer, topic.id, values);
        return live ? { ok: true as const, post } : redirect(postPath(topic, post.number));
      }
      case "react": {
        const { post, given } = await topics.react(context.viewer, topic.id, values);
        return live ? { ok: true as const, post, given } : redirect(postPath(topic, post.number));
      }
      case "bookmark":
      case "drop-bookmark": {
        if (intent === "bookmark") await topics.keepBookmark(context.viewer, topic.id, values);
        else await topics.dropBookmark(context.viewer, topic.id, values);
        const { number, note, remindOn } = values as Record<string, string>;
        if (!live) return redirect(postPath(topic, Number(number)));
        const kept = { note: note?.trim() || null, remindOn: remindOn || null };
        return { ok: true as const, bookmark: intent === "bookmark" ? kept : null };
      }
      case "moderate-post": {
        const post = await topics.moderatePost(context.viewer, topic.id, values);
        return live ? { ok: true as const, post } : redirect(postPath(topic, post.number));
      }
      case "useful":
        await topics.chooseUseful(context.viewer, topic.id, values);
        return redirect(`${topicPath(topic)}#${USEFUL}`);
      case "level":
        await topics.chooseTopicLevel(context.viewer, topic.id, values);
        return redirect(`${topicPath(topic)}${new URL(request.url).search}`);
      case "moderate-topic":
        await topics.moderateTopic(context.viewer, topic.id, values);
        return redirect(topicPath(topic));
      default:
        throw BAD_FORM;
    }
  });
}

/** Without the network the page stays, and what was typed with it. */
export const clientAction = ({ serverAction }: ClientActionFunctionArgs) =>
  serverAction<typeof action>().catch(unreachable);

// After a conflict the post is read anew: what is saved next is upon what stands there.
export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) =>
  args.actionResult?.problem?.code === "editedMeanwhile" || readAnew(args);

export default function TopicPage() {
  const { votes, at, ...data } = useLoaderData<typeof loader>();
  const { view, viewerId } = data;
  const texts = useTexts();
  return (
    <Topic
      key={`${view.topic.id} ${view.page}`}
      {...data}
      answer={useActionData<typeof action>()}
      below={pollBelow({ view, viewerId, votes, at })}
      along={{
        fields: (answer) => <AddPoll administrations={view.space.kind === "TWINNING"} answer={answer} />,
        labels: pollLabels(texts),
        ids: POLL_IDS,
      }}
    />
  );
}

export function ErrorBoundary() {
  const { topics } = useTexts();
  const { id = "" } = useParams();
  return <KeptFault label={topics.yourReply} missing={<TopicGone topicId={id} />} />;
}

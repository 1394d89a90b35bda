import { useNavigate, useRevalidator } from "@remix-run/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import {
  type ConversationStep,
  PAGE_SIZE,
  type PostView,
  type ReactionKind,
  type TopicView,
} from "../../server/topics/contract.ts";
import type { PostSource } from "../../server/topics/post-source.ts";
import { answerTo } from "../forms/answer-to";
import { useTexts } from "../i18n/use-texts";
import { ListPager } from "../site/list-pager";
import { SuspensionNotice } from "../site/suspension-notice";
import { LiveRegion } from "../ui/live-region";
import { MessageDivider } from "../ui/message-divider";
import { MessageList } from "../ui/message-list";
import { TwoColumn } from "../ui/two-column";
import type { AlongFields } from "./along-fields";
import { BookmarkFailure } from "./bookmark-failure";
import { ConversationSide } from "./conversation-side";
import { ConversationSteps } from "./conversation-steps";
import { drafts } from "./drafts";
import { EditForm } from "./edit-form";
import type { Jump } from "./jump";
import { JumpNotice } from "./jump-notice";
import { JumpTo } from "./jump-to";
import { postsShown, standingOf } from "./live-posts";
import { ModerateTopic } from "./moderate-topic";
import { NewerPosts } from "./newer-posts";
import { postAnchor, postPath, topicPath } from "./paths";
import { PendingReply } from "./pending-reply";
import { Post } from "./post";
import { Quotes } from "./quotes";
import { ReplyForm } from "./reply-form";
import { ReplyInvitation } from "./reply-invitation";
import { TopicHeading } from "./topic-heading";
import { TopicLevel } from "./topic-level";
import { TopicNotices } from "./topic-notices";
import { TopicOpening } from "./topic-opening";
import { TopicSide } from "./topic-side";
import { Typists } from "./typists";
import { useJumpToPost } from "./use-jump-to-post";
import { useLivePosts } from "./use-live-posts";
import { useMovedPost } from "./use-moved-post";
import { useReading } from "./use-reading";
import { useSendings } from "./use-sendings";
import { useSteadyBox } from "./use-steady-box";
import { UsefulAnswer } from "./useful-answer";

const NOTHING: ReactionKind[] = [];
const NOBODY: PostView[] = [];
const NO_STEPS: ConversationStep[] = [];

export type TopicProps = {
  view: TopicView;
  /** What the address asked for. */
  jump: Jump;
  viewerId: number | null;
  viewerName: string | null;
  /** Made by the loader; null for a guest. */
  clientId: string | null;
  /** The post being changed, with its source. */
  editing: PostSource | null;
  /** A message to begin the answer with, quoted: Markdown. */
  quoted: string | null;
  /** The number of the message to be kept; 0 for none. */
  keeping: number;
  answer: unknown;
  /** What another noun shows below a message; `editing`: its author is changing it. */
  below: (post: PostView, editing: boolean) => ReactNode;
  along: AlongFields;
};

/** A topic: heading, posts of this page, and the place to answer. */
export function Topic(props: TopicProps) {
  const { view, jump, viewerId, viewerName, clientId, editing, quoted, keeping, answer, below, along } =
    props;
  const { topics: texts } = useTexts();
  const { topic, page, pages, rights } = view;
  const isLast = page === pages;
  // Whatever its title and page: what is begun in a topic belongs to it.
  const draftPath = `/discussioni/${topic.id}`;
  const navigate = useNavigate();
  const [said, setSaid] = useState("");
  // What is said twice must differ to be heard twice.
  const say = (sentence: string) =>
    setSaid((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
  const { revalidate } = useRevalidator();
  const holdBox = useSteadyBox();
  const { state, connection, presence, typists, take } = useLivePosts(
    view,
    ({ author }) => {
      holdBox();
      if (author.id !== viewerId) say(texts.arrived(author.name));
    },
    // A guest has no rights that others could have changed; and a text being changed could not be read again by one.
    () => viewerId !== null && editing === null && revalidate(),
  );
  const { now } = state;
  const begun = useNewRights(standingOf(now), standingOf(topic), editing === null);
  const writes = useWritingOn({ id: viewerId, name: viewerName }, clientId);
  const writer = writes?.id ?? viewerId;
  useGoing(connection === "shut", writer, draftPath, editing?.number ?? null);
  const { underWay, returned, begin, takeBack } = useSendings(state.posts, ({ number, clientId: sent }) => {
    drafts.forgetFailed(writer, draftPath, sent);
    say(texts.sent);
    // Who writes here is told of everything from now on.
    if (view.level === "MENTIONS" && editing === null) revalidate();
    if (!isLast && underWay.length === 0) navigate(postPath(topic, number));
  });
  useBackToPost(editing?.number ?? null);
  const first = view.conversation?.from ?? 1;
  const steps = view.conversation?.steps ?? NO_STEPS;
  const missing = useJumpToPost(topic, page, now.lastNumber, jump.number, first);
  useMovedPost(state.posts);

  const from = (page - 1) * PAGE_SIZE + 1;
  const shown = postsShown(state, from, isLast ? Number.POSITIVE_INFINITY : page * PAGE_SIZE);
  const lastShown = shown.at(-1)?.number ?? 0;
  useReading(topic.id, viewerId === null ? NOBODY : shown);
  // Where it was when the page was opened: what one reads now does not take it away.
  const [firstUnread] = useState(view.reading?.firstUnread);
  const useful = <UsefulAnswer topic={topic} post={state.posts.get(now.rules.usefulNumber ?? 0)} />;
  const [openedAt] = useState(topic.lastNumber);
  const arrived = postsShown(state, openedAt + 1, Number.POSITIVE_INFINITY).filter(
    ({ author, removed }) => author.id !== viewerId && !removed,
  );

  const asked = { number: keeping, failure: answerTo(answer, "bookmark") ?? null };

  return (
    <>
      <TopicHeading view={view} now={now} />
      <BookmarkFailure answer={answer} />
      <JumpNotice topic={topic} jump={jump} missing={missing} from={first} last={now.lastNumber} />
      <TwoColumn
        side={
          <TopicSide space={view.conversation ? null : view.space} {...{ presence, connection, viewerId }}>
            {view.conversation && (
              <ConversationSide topicId={topic.id} conversation={view.conversation} viewerId={viewerId} />
            )}
            {pages > 1 && <JumpTo topic={topic} shown={shown} last={now.lastNumber} />}
            {view.level && (
              <TopicLevel level={view.level} conversation={view.conversation !== null} answer={answer} />
            )}
            {rights.moderates && <ModerateTopic topic={{ ...topic, ...now }} answer={answer} />}
          </TopicSide>
        }
      >
        <div className="stack">
          {page === 1 && <TopicOpening topic={topic} space={view.space} />}
          {page === 1 && topic.isGeneral && useful}
          {now.lastNumber === 0 && underWay.length === 0 && <p className="lead">{texts.empty}</p>}
          <MessageList label={texts.firstPosts}>
            {shown.map((post) => (
              <li key={post.number}>
                <ConversationSteps {...{ steps, viewerId }} after={post.number - 1} until={post.number} />
                {post.number === firstUnread && <MessageDivider>{texts.unreadFrom}</MessageDivider>}
                {editing?.number === post.number ? (
                  <>
                    <EditForm {...{ topic, post, answer }} source={editing} owner={viewerId} />
                    {below(post, true)}
                  </>
                ) : (
                  <Post
                    topic={topic}
                    post={post}
                    arrived={post.number > openedAt}
                    opens={post.number === 1 && topic.author !== null}
                    useful={post.number === now.rules.usefulNumber}
                    own={post.author.id === viewerId}
                    rights={rights}
                    bookmark={writes ? (view.bookmarks[post.number] ?? null) : undefined}
                    asked={asked}
                    given={view.given[post.number] ?? NOTHING}
                    at={view.at}
                    below={below(post, false)}
                    onChanged={take}
                  />
                )}
                {post.number === 1 && !topic.isGeneral && useful}
              </li>
            ))}
            {steps.some(({ after }) => after >= lastShown) && (
              <li>
                <ConversationSteps {...{ steps, viewerId }} after={lastShown} until={Infinity} />
              </li>
            )}
            {underWay.map((sending) => (
              <li key={sending.clientId}>
                <PendingReply
                  path={draftPath}
                  sending={sending}
                  author={writes ?? { id: null, name: "" }}
                  onSent={take}
                  onTakenBack={() => {
                    drafts.forgetFailed(writer, draftPath, sending.clientId);
                    takeBack(sending);
                  }}
                />
              </li>
            ))}
          </MessageList>
          <NewerPosts topic={topic} arrived={arrived} here={isLast} />
          <ListPager page={page} pages={pages} to={(n) => topicPath(topic, n)} label={texts.pages} />
          <Typists typists={typists.filter(({ id }) => id !== viewerId)} />
          <TopicNotices now={now} rights={rights} begun={begun || view.draft !== null} />
          {(now.locked || now.rules.announceOnly) &&
          !rights.writes &&
          !answerTo(answer, "reply") ? null : writes ? (
            <ReplyForm
              key={writes.id}
              topicId={topic.id}
              path={draftPath}
              clientId={writes.clientId}
              member={writes}
              kept={view.draft}
              quoted={quoted}
              answer={editing || answerTo(answer, "bookmark") ? null : answer}
              returned={returned}
              onSend={begin}
              along={along}
              onSent={(post) => {
                take(post);
                say(texts.sent);
                if (!isLast) navigate(postPath(topic, post.number));
              }}
            />
          ) : viewerId !== null ? (
            <SuspensionNotice note={texts.draftStays} />
          ) : (
            <ReplyInvitation path={draftPath} back={`${topicPath(topic, page)}#rispondi`} answer={answer} />
          )}
        </div>
      </TwoColumn>
      <Quotes topic={topic} posts={shown} writes={rights.writes} />
      <LiveRegion message={said} />
    </>
  );
}

/**
 * What one may not read any more does not stay in the window: the page is read anew, and is not there. What one was
 * writing is kept, and stands on the page that comes instead.
 */
function useGoing(isShut: boolean, writer: number | null, draftPath: string, editing: number | null) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isShut) return;
    const box = document.getElementById(`modifica-${editing}`);
    if (box instanceof HTMLTextAreaElement)
      drafts.keepFailed(writer, draftPath, `modifica-${editing}`, box.value);
    revalidate();
  }, [revalidate, isShut, writer, draftPath, editing]);
}

/**
 * Who may write in a topic that was closed, opened again or given other rules while one looks on, the server says.
 * @returns whether one was writing then: it is saved when the box goes
 */
function useNewRights(now: string, onPage: string, isFree: boolean): boolean {
  const { revalidate } = useRevalidator();
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    if (!isFree || now === onPage) return;
    const box = document.querySelector<HTMLTextAreaElement>("#rispondi textarea");
    if (box) setBegun(box.value.trim() !== "");
    revalidate();
  }, [revalidate, isFree, now, onPage]);
  return begun;
}

/** When the edit form closes, the keyboard goes on from the post it stood for. */
function useBackToPost(editing: number | null) {
  const edited = useRef(editing);
  useEffect(() => {
    if (edited.current !== null && editing === null)
      document.getElementById(postAnchor(edited.current))?.focus({ preventScroll: true });
    edited.current = editing;
  }, [editing]);
}

/**
 * Who writes here. Whose session ends meanwhile goes on writing, and signs in when the text does not go out: a box that
 * vanished would take it away. Null for a guest, and for who may read alone.
 */
function useWritingOn(viewer: { id: number | null; name: string | null }, clientId: string | null) {
  const last = useRef<{ id: number; name: string; clientId: string } | null>(null);
  if (viewer.id !== null)
    last.current = clientId === null ? null : { id: viewer.id, name: viewer.name ?? "", clientId };
  return last.current;
}

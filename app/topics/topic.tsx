import { useLocation, useNavigate, useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { PAGE_SIZE, pageOf, type ReactionKind, type TopicView } from "../../server/topics/contract.ts";
import type { PostSource } from "../../server/topics/post-source.ts";
import { useTexts } from "../i18n/use-texts";
import { SuspensionNotice } from "../site/suspension-notice";
import { Alert } from "../ui/alert";
import { LiveRegion } from "../ui/live-region";
import { MessageList } from "../ui/message-list";
import { Pager } from "../ui/pager";
import { TwoColumn } from "../ui/two-column";
import { drafts } from "./drafts";
import { EditForm } from "./edit-form";
import { postsShown } from "./live-posts";
import { ModerateTopic } from "./moderate-topic";
import { NewerPosts } from "./newer-posts";
import { postAnchor, postPath, topicPath } from "./paths";
import { PendingReply } from "./pending-reply";
import { Post } from "./post";
import { Quotes } from "./quotes";
import { ReplyForm } from "./reply-form";
import { ReplyInvitation } from "./reply-invitation";
import { TopicHeading } from "./topic-heading";
import { TopicOpening } from "./topic-opening";
import { TopicSide } from "./topic-side";
import { useLivePosts } from "./use-live-posts";
import { useReading } from "./use-reading";
import { useSendings } from "./use-sendings";

const NOTHING: ReactionKind[] = [];

export type TopicProps = {
  view: TopicView;
  viewerId: number | null;
  viewerName: string | null;
  /** Made by the loader; null for a guest. */
  clientId: string | null;
  /** The post being changed, with its source. */
  editing: PostSource | null;
  /** A message to begin the answer with, quoted: Markdown. */
  quoted: string | null;
  answer: unknown;
};

/** A topic: heading, posts of this page, and the place to answer. */
export function Topic({ view, viewerId, viewerName, clientId, editing, quoted, answer }: TopicProps) {
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
  const { state, connection, presence, take } = useLivePosts(
    view,
    ({ author }) => {
      if (author.id !== viewerId) say(texts.arrived(author.name));
    },
    // A guest has no rights that others could have changed; and a text being changed could not be read again by one.
    () => viewerId !== null && editing === null && revalidate(),
  );
  const { now } = state;
  useGoing(connection === "shut", draftPath, editing?.number ?? null);
  useNewRights(now.locked, topic.locked, editing === null);
  const writes = useWritingOn({ id: viewerId, name: viewerName }, clientId);
  const { underWay, returned, begin, takeBack } = useSendings(state.posts, ({ number, clientId: sent }) => {
    drafts.forgetFailed(draftPath, sent);
    say(texts.sent);
    if (!isLast && underWay.length === 0) navigate(postPath(topic, number));
  });
  useReading(topic.id, viewerId === null ? 0 : isLast ? now.lastNumber : page * PAGE_SIZE);
  useBackToPost(editing?.number ?? null);
  useJumpToPost(topic, page, now.lastNumber);

  const from = (page - 1) * PAGE_SIZE + 1;
  const shown = postsShown(state, from, isLast ? Number.POSITIVE_INFINITY : page * PAGE_SIZE);
  const newer = isLast ? 0 : Math.max(0, now.lastNumber - topic.lastNumber);

  return (
    <>
      <TopicHeading view={view} now={now} />
      <TwoColumn
        side={
          <TopicSide space={view.space} {...{ presence, connection, viewerId }}>
            {rights.moderates && <ModerateTopic topic={{ ...topic, ...now }} answer={answer} />}
          </TopicSide>
        }
      >
        <div className="stack">
          {page === 1 && <TopicOpening topic={topic} space={view.space} />}
          {now.lastNumber === 0 && underWay.length === 0 && <p className="lead">{texts.empty}</p>}
          <MessageList label={texts.firstPosts}>
            {shown.map((post) => (
              <li key={post.number}>
                {editing?.number === post.number ? (
                  <EditForm topic={topic} post={post} source={editing} answer={answer} />
                ) : (
                  <Post
                    topic={topic}
                    post={post}
                    own={post.author.id === viewerId}
                    rights={rights}
                    given={view.given[post.number] ?? NOTHING}
                    onChanged={take}
                  />
                )}
              </li>
            ))}
            {underWay.map((sending) => (
              <li key={sending.clientId}>
                <PendingReply
                  path={draftPath}
                  sending={sending}
                  author={writes ?? { id: null, name: "" }}
                  onSent={take}
                  onTakenBack={() => {
                    drafts.forgetFailed(draftPath, sending.clientId);
                    takeBack(sending);
                  }}
                />
              </li>
            ))}
          </MessageList>
          <NewerPosts count={newer} to={postPath(topic, now.lastNumber)} />
          <Pager
            page={page}
            pageCount={pages}
            to={(n) => topicPath(topic, n)}
            texts={{ ...texts, label: texts.pages, summary: texts.pageOf(page, pages) }}
          />
          {now.locked && <Alert tone="info">{texts.locked}</Alert>}
          {now.locked && !rights.writes ? null : writes ? (
            <ReplyForm
              topicId={topic.id}
              path={draftPath}
              clientId={writes.clientId}
              name={writes.name}
              quoted={quoted}
              answer={editing ? null : answer}
              returned={returned}
              onSend={begin}
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

/** `#messaggio-57` works on any page: where the post is not on this one, the browser goes to the one it is on. */
function useJumpToPost(topic: TopicView["topic"], page: number, lastNumber: number) {
  const navigate = useNavigate();
  const { hash } = useLocation();
  const followed = useRef("");
  useEffect(() => {
    if (followed.current === hash) return;
    followed.current = hash;
    const number = Number(/^#messaggio-([1-9]\d{0,8})$/.exec(hash)?.[1] ?? 0);
    if (number < 1 || number > lastNumber || pageOf(number) === page) return;
    navigate(postPath(topic, number), { replace: true });
  }, [navigate, hash, topic, page, lastNumber]);
}

/**
 * What one may not read any more does not stay in the window: the page is read anew, and is not there. What one was
 * writing is kept, and stands on the page that comes instead.
 */
function useGoing(isShut: boolean, draftPath: string, editing: number | null) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isShut) return;
    const box = document.getElementById(`modifica-${editing}`);
    if (box instanceof HTMLTextAreaElement) drafts.keepFailed(draftPath, `modifica-${editing}`, box.value);
    revalidate();
  }, [revalidate, isShut, draftPath, editing]);
}

/** Who may write in a topic that was closed or opened again while one looks on, the server says. */
function useNewRights(locked: boolean, lockedOnPage: boolean, isFree: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (isFree && locked !== lockedOnPage) revalidate();
  }, [revalidate, isFree, locked, lockedOnPage]);
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

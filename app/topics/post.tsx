import { Link } from "@remix-run/react";
import { type ReactNode, useEffect, useState } from "react";
import type { Bookmark as Kept, PostView, ReactionKind, TopicRights } from "../../server/topics/contract.ts";
import { dateTimeText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Avatar } from "../ui/avatar";
import { Chip } from "../ui/chip";
import { Message } from "../ui/message";
import { Prose } from "../ui/prose";
import { Bookmark } from "./bookmark";
import { ChooseUseful } from "./choose-useful";
import { MarkTestimony } from "./mark-testimony";
import { ModeratePost } from "./moderate-post";
import { editPath, placePath, postAnchor, postPath, topicPath, versionsPath } from "./paths";
import { QuoteLink } from "./quote-link";
import { Reactions } from "./reactions";
import { RemovePost } from "./remove-post";
import { TaskProse } from "./task-prose";
import { UndoRemoval } from "./undo-removal";

type Props = {
  topic: { id: number; slug: string };
  post: PostView;
  /** It came in while one looked on. */
  arrived: boolean;
  /** It is what was asked. */
  opens: boolean;
  own: boolean;
  rights: TopicRights;
  /** What the viewer has given to it. */
  given: ReactionKind[];
  /** When the page was made; null for a guest. */
  at: string | null;
  /** The useful answer of its topic. */
  useful: boolean;
  /** The viewer's bookmark of it; undefined for who keeps none here. */
  bookmark: Kept | null | undefined;
  /** What another noun shows below its text. */
  below: ReactNode;
  onChanged: (post: PostView) => void;
};

/** One post, signed by a person for an administration. */
export function Post(props: Props) {
  const { topic, post, arrived, opens, own, rights, given, at, useful, bookmark, below, onChanged } = props;
  const { topics: texts, tidying } = useTexts();
  const language = useLanguage();
  const fresh = useFresh(post, arrived);
  const { number, author } = post;
  /** Removed, and still to be had back. */
  const isKept = post.removed && !post.purged && !post.movedTo;
  const mayChange = own && !post.removed && rights.reacts;
  const mayModerate = rights.moderates && (post.removed ? isKept : !own);
  const mayUndo = own && isKept && !post.removedByStaff && at !== null;
  const mayQuote = rights.writes && !post.removed;
  const mayReact = rights.reacts && !own && !post.removed;
  const isReactedTo = !post.removed && Object.values(post.reactions).some((count) => count > 0);
  const mayChoose = rights.choosesUseful && !post.removed && !opens;
  const mayMark = rights.marksTestimonies && !post.removed;
  const mayKeep = bookmark !== undefined && !post.removed;
  const edit = editPath(topic, number);
  return (
    <Message
      id={postAnchor(number)}
      level={2}
      avatar={<Avatar name={author.name} />}
      author={<Link to={`/iscritti/${author.id}`}>{author.name}</Link>}
      detail={author.administration}
      mark={
        !post.removed && (
          <>
            {post.testimony && <Chip>{texts.testimony}</Chip>}
            {useful && <Chip icon="check">{tidying.useful}</Chip>}
          </>
        )
      }
      state={post.removed ? "removed" : "sent"}
      fresh={fresh}
      meta={
        <>
          {post.editedAt && !post.removed && (
            <Link
              to={versionsPath(topic.id, number)}
              title={texts.editedAt(dateTimeText(post.editedAt, language))}
            >
              {texts.edited}
              <span className="visually-hidden">: {texts.numberOf(number)}</span>
            </Link>
          )}
          <When at={post.createdAt} recent />
          <Link to={postPath(topic, number)} aria-label={texts.numberOf(number)}>
            #{number}
          </Link>
        </>
      }
      actions={
        (mayQuote ||
          mayChange ||
          mayModerate ||
          mayUndo ||
          mayChoose ||
          mayMark ||
          mayReact ||
          isReactedTo ||
          mayKeep) && (
          <>
            {(mayReact || isReactedTo) && (
              <Reactions post={post} given={mayReact ? given : null} onChanged={onChanged} />
            )}
            {mayQuote && <QuoteLink topic={topic} post={post} />}
            {mayKeep && <Bookmark action={topicPath(topic)} number={number} kept={bookmark ?? null} />}
            {mayChange && (
              <Link to={edit} className="btn btn-text btn-sm" preventScrollReset>
                {texts.edit}
                <span className="visually-hidden">: {texts.numberOf(number)}</span>
              </Link>
            )}
            {mayChange && <RemovePost number={number} onRemoved={onChanged} />}
            {mayUndo && <UndoRemoval post={post} at={at} onChanged={onChanged} />}
            {rights.moderates && isKept && (
              <Link to={versionsPath(topic.id, number)} className="btn btn-text btn-sm">
                {tidying.removedText}
                <span className="visually-hidden">: {texts.numberOf(number)}</span>
              </Link>
            )}
            {mayModerate && <ModeratePost post={post} onChanged={onChanged} />}
            {mayChoose && <ChooseUseful number={number} useful={useful} />}
            {mayMark && <MarkTestimony post={post} onChanged={onChanged} />}
          </>
        )
      }
    >
      {post.movedTo ? (
        <p>
          {tidying.moved}{" "}
          <Link to={placePath(post.movedTo.topicId, post.movedTo.number)}>
            {tidying.movedTo}
            <span className="visually-hidden">: {texts.numberOf(number)}</span>
          </Link>
        </p>
      ) : post.removed ? (
        <p>{post.removedByStaff ? texts.removedByStaff : texts.removed}</p>
      ) : mayChange && post.html.includes("<input ") ? (
        <TaskProse post={post} onChanged={onChanged} />
      ) : (
        <Prose size="sm" html={post.html} />
      )}
      {!post.removed && below}
    </Message>
  );
}

const YOUNG_MS = 5_000;

/**
 * True for a while for a post that has just come in. One that was on the page from the beginning is not: it would
 * vanish when the page comes alive, to fade in again.
 */
function useFresh(post: PostView, arrived: boolean) {
  const [fresh, setFresh] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the post comes in
  useEffect(() => {
    if (!arrived || Date.now() - new Date(post.createdAt).getTime() > YOUNG_MS) return;
    setFresh(true);
    const timer = setTimeout(() => setFresh(false), YOUNG_MS);
    return () => clearTimeout(timer);
  }, []);
  return fresh;
}

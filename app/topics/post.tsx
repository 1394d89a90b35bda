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
import type { BookmarkAsked } from "./bookmark";
import { placePath, postAnchor, postPath, versionsPath } from "./paths";
import { PostActions } from "./post-actions";
import { postRights } from "./post-rights";
import { TaskProse } from "./task-prose";

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
  /** The bookmark whose form the address asks for. */
  asked: BookmarkAsked;
  /** What another noun shows below its text. */
  below: ReactNode;
  onChanged: (post: PostView) => void;
};

/** One post, signed by a person for an administration. */
export function Post(props: Props) {
  const { topic, post, arrived, opens, own, rights, given, at, useful, bookmark, asked, below, onChanged } =
    props;
  const { topics: texts, tidying } = useTexts();
  const language = useLanguage();
  const fresh = useFresh(post, arrived);
  const { number, author } = post;
  const may = postRights({ post, rights, own, opens, at, bookmark });
  const isReactedTo = !post.removed && Object.values(post.reactions).some((count) => count > 0);
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
        (isReactedTo || Object.values(may).some(Boolean)) && (
          <PostActions {...{ topic, post, may, given, at, useful, bookmark, asked, onChanged }} />
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
      ) : may.changes && post.html.includes("<input ") ? (
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

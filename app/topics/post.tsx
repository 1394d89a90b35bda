import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { type PostView, pageOf, type ReactionKind, type TopicRights } from "../../server/topics/contract.ts";
import { dateTimeText } from "../i18n/dates";
import { useLanguage, useTexts } from "../i18n/use-texts";
import { When } from "../i18n/when";
import { Avatar } from "../ui/avatar";
import { Chip } from "../ui/chip";
import { Message } from "../ui/message";
import { Prose } from "../ui/prose";
import { MarkTestimony } from "./mark-testimony";
import { ModeratePost } from "./moderate-post";
import { postAnchor, postPath, topicPath } from "./paths";
import { QuoteLink } from "./quote-link";
import { Reactions } from "./reactions";
import { RemovePost } from "./remove-post";
import { TaskProse } from "./task-prose";

type Props = {
  topic: { id: number; slug: string };
  post: PostView;
  own: boolean;
  rights: TopicRights;
  /** What the viewer has given to it. */
  given: ReactionKind[];
  onChanged: (post: PostView) => void;
};

/** One post, signed by a person for an administration. */
export function Post({ topic, post, own, rights, given, onChanged }: Props) {
  const { topics: texts } = useTexts();
  const language = useLanguage();
  const fresh = useFresh(post);
  const { number, author } = post;
  const mayChange = own && !post.removed && rights.writes;
  const mayModerate = rights.moderates && (post.removed ? post.removedByStaff : !own);
  const mayQuote = rights.writes && !post.removed;
  const mayReact = rights.writes && !own && !post.removed;
  const isReactedTo = !post.removed && Object.values(post.reactions).some((count) => count > 0);
  const mayMark = rights.marksTestimonies && !post.removed;
  const edit = `${topicPath(topic)}?${new URLSearchParams({ pagina: String(pageOf(number)), modifica: String(number) })}#${postAnchor(number)}`;
  return (
    <Message
      id={postAnchor(number)}
      level={2}
      avatar={<Avatar name={author.name} />}
      author={<Link to={`/iscritti/${author.id}`}>{author.name}</Link>}
      detail={author.administration}
      mark={post.testimony && !post.removed && <Chip>{texts.testimony}</Chip>}
      state={post.removed ? "removed" : "sent"}
      fresh={fresh}
      meta={
        <>
          {post.editedAt && !post.removed && (
            <span title={texts.editedAt(dateTimeText(post.editedAt, language))}>{texts.edited}</span>
          )}
          <When at={post.createdAt} recent />
          <Link to={postPath(topic, number)} aria-label={texts.numberOf(number)}>
            #{number}
          </Link>
        </>
      }
      actions={
        (mayQuote || mayChange || mayModerate || mayMark || isReactedTo) && (
          <>
            {(mayReact || isReactedTo) && (
              <Reactions post={post} given={mayReact ? given : null} onChanged={onChanged} />
            )}
            {mayQuote && <QuoteLink topic={topic} post={post} />}
            {mayChange && (
              <Link to={edit} className="btn btn-text btn-sm" preventScrollReset>
                {texts.edit}
                <span className="visually-hidden">: {texts.numberOf(number)}</span>
              </Link>
            )}
            {mayChange && <RemovePost number={number} onRemoved={onChanged} />}
            {mayModerate && <ModeratePost post={post} onChanged={onChanged} />}
            {mayMark && <MarkTestimony post={post} onChanged={onChanged} />}
          </>
        )
      }
    >
      {post.removed ? (
        <p>{post.removedByStaff ? texts.removedByStaff : texts.removed}</p>
      ) : mayChange && post.html.includes("<input ") ? (
        <TaskProse post={post} onChanged={onChanged} />
      ) : (
        <Prose size="sm" html={post.html} />
      )}
    </Message>
  );
}

const YOUNG_MS = 5_000;

/** True for a while for a post that came in while one looked on. */
function useFresh(post: PostView) {
  const [fresh, setFresh] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the post comes in
  useEffect(() => {
    if (Date.now() - new Date(post.createdAt).getTime() > YOUNG_MS) return;
    setFresh(true);
    const timer = setTimeout(() => setFresh(false), YOUNG_MS);
    return () => clearTimeout(timer);
  }, []);
  return fresh;
}

import { Link } from "@remix-run/react";
import type { Bookmark as Kept, PostView, ReactionKind } from "../../server/topics/contract.ts";
import { useTexts } from "../i18n/use-texts";
import { MoreMenu } from "../ui/more-menu";
import { Bookmark, type BookmarkAsked } from "./bookmark";
import { ChooseUseful } from "./choose-useful";
import { MarkTestimony } from "./mark-testimony";
import { ModeratePost } from "./moderate-post";
import { editPath, versionsPath } from "./paths";
import type { PostRights } from "./post-rights";
import { QuoteLink } from "./quote-link";
import { Reactions } from "./reactions";
import { RemovePost } from "./remove-post";
import { UndoRemoval } from "./undo-removal";

type Props = {
  topic: { id: number; slug: string };
  post: PostView;
  may: PostRights;
  /** What the viewer has given to it. */
  given: ReactionKind[];
  at: string | null;
  /** The useful answer of its topic. */
  useful: boolean;
  bookmark: Kept | null | undefined;
  /** The bookmark whose form the address asks for. */
  asked: BookmarkAsked;
  onChanged: (post: PostView) => void;
};

/** More than so many things to do stand no longer side by side: the rarer ones go into a menu. */
const SIDE_BY_SIDE = 4;

/** The row below a post: what one does often stands there, the rest follows or is under «Altro». */
export function PostActions({ topic, post, may, given, at, useful, bookmark, asked, onChanged }: Props) {
  const { topics: texts, tidying } = useTexts();
  const { number } = post;
  const about = <span className="visually-hidden">: {texts.numberOf(number)}</span>;
  const often = [may.reacts, may.quotes, may.keeps, may.changes, may.undoes].filter(Boolean).length;
  // What asks further stands last: it closes when one goes on to another, and nothing may move under the pointer.
  const seldom = [
    may.choosesUseful && <ChooseUseful key="useful" number={number} useful={useful} />,
    may.marksTestimony && <MarkTestimony key="testimony" post={post} onChanged={onChanged} />,
    may.readsRemoved && (
      <Link key="text" to={versionsPath(topic.id, number)} className="btn btn-text btn-sm">
        {tidying.removedText}
        {about}
      </Link>
    ),
    may.changes && <RemovePost key="remove" number={number} onRemoved={onChanged} />,
    may.moderates && <ModeratePost key="moderate" post={post} onChanged={onChanged} />,
  ].filter(Boolean);
  const folds = seldom.length > 1 && often + seldom.length > SIDE_BY_SIDE;
  return (
    <>
      {!post.removed && <Reactions post={post} given={may.reacts ? given : null} onChanged={onChanged} />}
      {may.quotes && <QuoteLink topic={topic} post={post} />}
      {may.keeps && <Bookmark {...{ topic, number }} kept={bookmark ?? null} asked={asked} />}
      {may.changes && (
        <Link to={editPath(topic, number)} className="btn btn-text btn-sm" preventScrollReset>
          {texts.edit}
          {about}
        </Link>
      )}
      {may.undoes && at !== null && <UndoRemoval post={post} at={at} onChanged={onChanged} />}
      {folds ? (
        <MoreMenu label={texts.more} about={texts.numberOf(number)}>
          {seldom}
        </MoreMenu>
      ) : (
        seldom
      )}
    </>
  );
}

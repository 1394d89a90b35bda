import type { Bookmark, PostView, TopicRights } from "../../server/topics/contract.ts";

type Case = {
  post: PostView;
  rights: TopicRights;
  own: boolean;
  /** It is what was asked. */
  opens: boolean;
  /** When the page was made; null for a guest. */
  at: string | null;
  /** The viewer's bookmark of it; undefined for who keeps none here. */
  bookmark: Bookmark | null | undefined;
};

export type PostRights = ReturnType<typeof postRights>;

/** What the viewer may do with one post, for the page to offer; whether it is done the server decides. */
export function postRights({ post, rights, own, opens, at, bookmark }: Case) {
  const stands = !post.removed;
  /** Removed, and still to be had back. */
  const isKept = post.removed && !post.purged && !post.movedTo;
  return {
    reacts: stands && rights.reacts && !own,
    quotes: stands && rights.writes,
    keeps: stands && bookmark !== undefined,
    changes: stands && rights.reacts && own,
    undoes: isKept && own && !post.removedByStaff && at !== null,
    choosesUseful: stands && rights.choosesUseful && !opens,
    marksTestimony: stands && rights.marksTestimonies,
    readsRemoved: isKept && rights.moderates,
    moderates: rights.moderates && (stands ? !own : isKept),
  };
}

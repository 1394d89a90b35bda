import type { PostEvent, PostView, TopicChanges, TopicView } from "../../server/topics/contract.ts";

// What a page knows of a topic, and how it learns more. Pure: the hook feeds it, tests check that page state
// plus events is the page reloaded.

export type LivePosts = {
  /** By number; the higher version of a post is the newer one. */
  posts: ReadonlyMap<number, PostView>;
  /** Everything up to this version of the topic is known. */
  version: number;
  lastNumber: number;
  postCount: number;
  participantCount: number;
};

type Counts = Pick<LivePosts, "lastNumber" | "postCount" | "participantCount">;

/** The state of a page as it came from the server. */
export const livePostsOf = ({ topic, posts }: TopicView): LivePosts => ({
  posts: new Map(posts.map((post) => [post.number, post])),
  version: topic.version,
  lastNumber: topic.lastNumber,
  postCount: topic.postCount,
  participantCount: topic.participantCount,
});

/** Posts are taken whatever their order: each by its own version. */
function withPosts(state: LivePosts, posts: readonly PostView[]): ReadonlyMap<number, PostView> {
  const newer = posts.filter((post) => post.version > (state.posts.get(post.number)?.version ?? -1));
  if (newer.length === 0) return state.posts;
  const merged = new Map(state.posts);
  for (const post of newer) merged.set(post.number, post);
  return merged;
}

/** Counts belong to a version; older ones say nothing new. */
const countsAt = (state: LivePosts, version: number, counts: Counts): Counts =>
  version >= state.version
    ? {
        lastNumber: counts.lastNumber,
        postCount: counts.postCount,
        participantCount: counts.participantCount,
      }
    : state;

/** True when something between what is held and the event was missed. */
export const missesSomething = (state: LivePosts, event: PostEvent) => event.after > state.version;

/** One event. With a gap the post is taken all the same, but the version stays: the changes in between are still to be asked for. */
export function withEvent(state: LivePosts, event: PostEvent): LivePosts {
  const {
    topicId: _topicId,
    after: _after,
    lastNumber: _n,
    postCount: _p,
    participantCount: _a,
    ...post
  } = event;
  const posts = withPosts(state, [post]);
  if (missesSomething(state, event)) return { ...state, posts };
  return {
    posts,
    version: Math.max(state.version, event.version),
    ...pick(countsAt(state, event.version, event)),
  };
}

/** The answer to "what changed after the version I hold". */
export const withChanges = (state: LivePosts, changes: TopicChanges): LivePosts => ({
  posts: withPosts(state, changes.posts),
  version: Math.max(state.version, changes.version),
  ...pick(countsAt(state, changes.version, changes)),
});

/** The page loaded again by navigation. */
export function withPage(state: LivePosts, view: TopicView): LivePosts {
  const fresh = livePostsOf(view);
  return {
    posts: withPosts(state, view.posts),
    version: Math.max(state.version, fresh.version),
    ...pick(countsAt(state, fresh.version, fresh)),
  };
}

/** One's own post as the answer to sending it: known before its event comes, at no version of the topic. */
export const withOwnPost = (state: LivePosts, post: PostView): LivePosts => ({
  ...state,
  posts: withPosts(state, [post]),
});

const pick = ({ lastNumber, postCount, participantCount }: Counts): Counts => ({
  lastNumber,
  postCount,
  participantCount,
});

/** The posts of a page in order; the last page goes on growing. */
export function postsShown(state: LivePosts, from: number, to: number): PostView[] {
  return [...state.posts.values()]
    .filter(({ number }) => number >= from && number <= to)
    .sort((a, b) => a.number - b.number);
}

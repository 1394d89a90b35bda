import type {
  PostEvent,
  PostView,
  TopicChanges,
  TopicEvent,
  TopicNow,
  TopicView,
} from "../../server/topics/contract.ts";

// What a page knows of a topic, and how it learns more. Pure: the hook feeds it, tests check that page state
// plus events is the page reloaded.

export type LivePosts = {
  /** By number; the higher version of a post is the newer one. */
  posts: ReadonlyMap<number, PostView>;
  /** Everything up to this version of the topic is known. */
  version: number;
  now: TopicNow;
};

/** The state of a page as it came from the server. */
export const livePostsOf = ({ topic, posts, useful }: TopicView): LivePosts => ({
  // The useful answer may stand on another page, and lives on here all the same.
  posts: new Map([...(useful ? [useful] : []), ...posts].map((post) => [post.number, post])),
  version: topic.version,
  now: {
    title: topic.title,
    audience: topic.audience,
    locked: topic.locked,
    pinned: topic.pinned,
    rules: topic.rules,
    lastNumber: topic.lastNumber,
    postCount: topic.postCount,
    participantCount: topic.participantCount,
  },
});

/**
 * What of a topic decides about rights, or is shown from elsewhere than the page itself: where it is another one than
 * the page was read with, the page must be read anew to be true.
 */
export const standingOf = ({
  audience,
  locked,
  rules,
}: Pick<TopicNow, "audience" | "locked" | "rules">): string => JSON.stringify([audience, locked, rules]);

/** Posts are taken whatever their order: each by its own version. */
function withPosts(state: LivePosts, posts: readonly PostView[]): ReadonlyMap<number, PostView> {
  const newer = posts.filter((post) => post.version > (state.posts.get(post.number)?.version ?? -1));
  if (newer.length === 0) return state.posts;
  const merged = new Map(state.posts);
  for (const post of newer) merged.set(post.number, post);
  return merged;
}

/** All that is known up to a version; an older head says nothing new. */
const knownTo = (
  state: LivePosts,
  posts: readonly PostView[],
  { version, now }: { version: number; now: TopicNow },
): LivePosts => ({
  posts: withPosts(state, posts),
  version: Math.max(state.version, version),
  now: version >= state.version ? now : state.now,
});

/** True when something between what is held and the event was missed. */
export const missesSomething = (state: LivePosts, event: TopicEvent) => event.after > state.version;

const postIn = (event: TopicEvent | PostEvent): PostView[] => {
  if (!("number" in event)) return [];
  const { topicId: _topicId, after: _after, now: _now, ...post } = event;
  return [post];
};

/** One event. With a gap the post is taken all the same, but the version stays: the changes in between are still to be asked for. */
export const withEvent = (state: LivePosts, event: TopicEvent | PostEvent): LivePosts =>
  missesSomething(state, event)
    ? { ...state, posts: withPosts(state, postIn(event)) }
    : knownTo(state, postIn(event), event);

/** The answer to "what changed after the version I hold". */
export const withChanges = (state: LivePosts, changes: TopicChanges): LivePosts =>
  knownTo(state, changes.posts, changes);

/** The page loaded again by navigation. */
export const withPage = (state: LivePosts, view: TopicView): LivePosts =>
  knownTo(state, [...livePostsOf(view).posts.values()], livePostsOf(view));

/** One's own post as the answer to sending it: known before its event comes, at no version of the topic. */
export const withOwnPost = (state: LivePosts, post: PostView): LivePosts => ({
  ...state,
  posts: withPosts(state, [post]),
});

/** The posts of a page in order; the last page goes on growing. */
export function postsShown(state: LivePosts, from: number, to: number): PostView[] {
  return [...state.posts.values()]
    .filter(({ number }) => number >= from && number <= to)
    .sort((a, b) => a.number - b.number);
}

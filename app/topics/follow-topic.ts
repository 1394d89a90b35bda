import type { PostEvent, PostView, TopicChanges, TopicEvent } from "../../server/topics/contract.ts";
import { type LivePosts, missesSomething, withChanges, withEvent } from "./live-posts";

// How a page hears of its topic, without React and without a browser: tests follow a topic by the very same steps.

/** A question to which no answer comes for so long is asked again. */
const ANSWER_MS = 8_000;
/** The server or the network is away: asked again then, and at every reconnection. */
const AGAIN_MS = 1_500;

type Ways = {
  held(): LivePosts;
  /** From then on `held` answers the outcome. */
  apply(step: (state: LivePosts) => LivePosts): void;
  /** A post that was written while one looks on; each is told once. */
  arrived(post: PostView): void;
  /** The topic is not for this reader (any more). */
  shut(): void;
  /** GET of a path of this site. */
  get(path: string, signal: AbortSignal): Promise<Response>;
};

export type Following = {
  hear(event: TopicEvent | PostEvent): void;
  /** In the room, which stands at this version. */
  joined(version: number): void;
  stop(): void;
};

/** With a gap before it, a post may be heard of again before the head is known. */
const isNew = ({ posts, now }: LivePosts, post: PostView) =>
  post.number > now.lastNumber && !posts.has(post.number) && !post.removed;

/** Takes events as they come and asks for whatever they missed, by version, until nothing is missing. */
export function followTopic(topicId: number, { held, apply, arrived, shut, get }: Ways): Following {
  let over = false;
  let asking = false;
  // While one question is on its way another gap may show: asked again then, by the version held then.
  let wanted = false;

  async function catchUp() {
    wanted = true;
    if (asking || over) return;
    asking = true;
    try {
      while (wanted && !over) {
        wanted = false;
        wanted = (await askOnce()) || wanted;
      }
    } catch {
      if (!over) setTimeout(catchUp, AGAIN_MS);
    } finally {
      asking = false;
    }
  }

  /** Takes what changed after the version held; true when there is more. */
  async function askOnce(): Promise<boolean> {
    const path = `/discussioni/${topicId}/cambiamenti/${held().version}`;
    const response = await get(path, AbortSignal.timeout(ANSWER_MS));
    if (response.status === 404) {
      shut();
      return false;
    }
    if (!response.ok) throw new Error(String(response.status));
    const changes = (await response.json()) as TopicChanges;
    const fresh = changes.posts.filter((post) => isNew(held(), post));
    apply((state) => withChanges(state, changes));
    for (const post of fresh) arrived(post);
    return changes.more;
  }

  return {
    hear(event) {
      if (event.topicId !== topicId) return;
      const gap = missesSomething(held(), event);
      const fresh = "number" in event && isNew(held(), event);
      apply((state) => withEvent(state, event));
      if (fresh) arrived(event);
      if (gap) void catchUp();
    },
    joined(version) {
      if (version > held().version) void catchUp();
    },
    stop() {
      over = true;
    },
  };
}

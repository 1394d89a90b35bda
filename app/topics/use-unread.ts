import { useCallback, useEffect, useRef, useState } from "react";
import { memberRoom } from "../../server/members/contract.ts";
import { spaceRoom } from "../../server/spaces/contract.ts";
import type { SpaceNews, TopicCard, Unread } from "../../server/topics/contract.ts";
import { useRooms } from "../live/use-rooms";
import { useSite } from "../site/site-data";

/** What waits unread: by the topic's id, and in the twinnings one takes part in. */
export type UnreadNow = { topics: Record<number, Unread>; news: SpaceNews[] };

/** A socket may be in twenty rooms. */
const ROOMS = 15;
/** Many hear of the same message: they do not all ask at once, and not for each of ten. */
const SOONEST_MS = 400;
const SPREAD_MS = 1_600;

type Listed = { topics?: TopicCard[]; news?: SpaceNews[] };

/**
 * Keeps the counts of unread messages in a member's list true while it is looked at: told that something was written in
 * a space shown, or read in another window, it asks for the counts anew. Rows stay where they are.
 */
export function useUnread({ topics = NONE, news = NO_NEWS }: Listed): {
  topics: TopicCard[];
  news: SpaceNews[];
} {
  const viewerId = useSite()?.member?.id ?? null;
  // Counts belong to the list they were asked for: a list read anew brings its own.
  const [found, setFound] = useState<{ of: TopicCard[]; now: UnreadNow }>();
  const list = useRef(topics);
  list.current = topics;
  const timer = useRef<number>();

  const ask = useCallback(async () => {
    timer.current = undefined;
    const of = list.current;
    const ids = of.map(({ id }) => id).join();
    try {
      const answer = await fetch(`/discussioni/da-leggere?discussioni=${ids}`);
      if (answer.ok && list.current === of) setFound({ of, now: (await answer.json()) as UnreadNow });
    } catch {
      // The network is away: the line says when it is back, and the question comes again.
    }
  }, []);
  const askSoon = useCallback(() => {
    // A window nobody looks at is told again when somebody does: the line joins its rooms anew.
    if (document.visibilityState === "hidden") return;
    timer.current ??= window.setTimeout(ask, SOONEST_MS + Math.random() * SPREAD_MS);
  }, [ask]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const spaces = [...topics, ...news].map(({ space }) => spaceRoom(space.id));
  const rooms = viewerId === null ? [] : [memberRoom(viewerId), ...new Set(spaces)].slice(0, ROOMS);
  useRooms(rooms, {
    joined: askSoon,
    heard(name, event) {
      if (name.endsWith(".stirred") && rooms.includes((event as { room: string }).room)) askSoon();
    },
  });

  const now = found?.of === topics ? found.now : null;
  if (!now) return { topics, news };
  return {
    topics: topics.map((topic) => ({ ...topic, ...now.topics[topic.id] })),
    news: news.map((one) => now.news.find(({ space }) => space.id === one.space.id) ?? one),
  };
}

const NONE: TopicCard[] = [];
const NO_NEWS: SpaceNews[] = [];

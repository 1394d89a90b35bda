import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { memberRoom } from "../../server/members/contract.ts";
import { spaceRoom } from "../../server/spaces/contract.ts";
import { LISTS_ROOM, type SpaceNews, type TopicCard } from "../../server/topics/contract.ts";
import { useRooms } from "../live/use-rooms";
import { useSite } from "../site/site-data";

/** A list as it is now, and what waits in the twinnings one takes part in. */
export type TopicsNow = { topics: TopicCard[]; news: SpaceNews[] };

/** A socket may be in twenty rooms. */
const ROOMS = 15;
/** Many hear of the same message: they do not all ask at once, and not for each of ten. */
const SOONEST_MS = 400;
const SPREAD_MS = 1_600;
const PAUSE_MS = 4_000;

type Listed = {
  topics: TopicCard[];
  news?: SpaceNews[];
  /** How the list is asked for anew. */
  query: string;
  /** The one space it is of; all of them where none is said. */
  spaceId?: number | undefined;
  /** It begins where the list begins: what comes in comes in here. */
  first?: boolean;
};

export type LiveTopics = {
  /** In the order shown, each as it is now. */
  topics: TopicCard[];
  news: SpaceNews[];
  /** The rows would stand otherwise, and somebody is at them. */
  waits: boolean;
  show: () => void;
  /** Around the rows. */
  rows: RefObject<HTMLDivElement>;
};

/**
 * Keeps a member's list true while it is looked at: told that something changed, it asks for the list anew. What the rows
 * say changes at once. Rows move where nobody points at them, stands in them or has scrolled past their beginning;
 * else they wait, for nothing is to slip away under a hand.
 */
export function useLiveTopics({ topics, news = NO_NEWS, query, spaceId, first = true }: Listed): LiveTopics {
  const viewerId = useSite()?.member?.id ?? null;
  const rows = useRef<HTMLDivElement>(null);
  // What was found belongs to the list it was asked for: a list read anew brings its own.
  const [found, setFound] = useState<{ of: TopicCard[]; now: TopicsNow; shown: TopicCard[] }>();
  // What is asked for is what is shown when the moment comes: one may have gone on to another page of it.
  const list = useRef({ topics, query, first });
  list.current = { topics, query, first };
  const timer = useRef<number>();
  const askedAt = useRef(0);

  const ask = useCallback(async () => {
    timer.current = undefined;
    askedAt.current = Date.now();
    const { topics: of, query: asked } = list.current;
    try {
      const answer = await fetch(`/discussioni/elenco${asked}`);
      if (!answer.ok) return;
      const now = (await answer.json()) as TopicsNow;
      if (list.current.topics !== of) return;
      setFound((before) => {
        const shown = before?.of === of ? before.shown : of;
        return { of, now, shown: list.current.first && mayMove(rows.current) ? now.topics : shown };
      });
    } catch {
      // The network is away: the line says when it is back, and the question comes again.
    }
  }, []);
  const askSoon = useCallback(() => {
    // A window nobody looks at is told again when somebody does: the line joins its rooms anew.
    if (document.visibilityState === "hidden") return;
    const rest = Math.max(SOONEST_MS, askedAt.current + PAUSE_MS - Date.now());
    timer.current ??= window.setTimeout(ask, rest + Math.random() * SPREAD_MS);
  }, [ask]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const spaces = news.map(({ space }) => spaceRoom(space.id));
  const follows = spaceId === undefined ? [LISTS_ROOM] : [spaceRoom(spaceId), ...spaces];
  const rooms = viewerId === null ? [] : [memberRoom(viewerId), ...new Set(follows)].slice(0, ROOMS);
  useRooms(rooms, {
    joined: askSoon,
    heard(name, event) {
      if (name.endsWith(".stirred") && rooms.includes((event as { room: string }).room)) askSoon();
    },
  });

  const here = found?.of === topics ? found : null;
  const now = here?.now.topics ?? topics;
  const shown = here?.shown ?? topics;
  return {
    topics: shown.map((topic) => now.find(({ id }) => id === topic.id) ?? topic),
    news: here
      ? news.map((one) => here.now.news.find(({ space }) => space.id === one.space.id) ?? one)
      : news,
    waits: first && idsOf(now) !== idsOf(shown),
    show: () => {
      if (here) setFound({ ...here, shown: here.now.topics });
      rows.current?.focus();
    },
    rows,
  };
}

const idsOf = (topics: TopicCard[]) => topics.map(({ id }) => id).join();

/** On a touch screen nobody can tell where the finger goes next. */
function mayMove(rows: HTMLElement | null): boolean {
  if (!rows || !matchMedia("(hover: hover)").matches) return false;
  const away = !rows.matches(":hover") && !rows.contains(document.activeElement);
  return away && rows.getBoundingClientRect().top >= 0;
}

const NO_NEWS: SpaceNews[] = [];

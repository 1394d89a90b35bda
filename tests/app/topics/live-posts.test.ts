import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type LivePosts,
  livePostsOf,
  missesSomething,
  postsShown,
  withChanges,
  withEvent,
  withOwnPost,
  withPage,
} from "../../../app/topics/live-posts.ts";
import {
  PAGE_SIZE,
  type PostEvent,
  type PostView,
  type TopicChanges,
  type TopicEvent,
  type TopicNow,
  type TopicView,
} from "../../../server/topics/contract.ts";
import { dice } from "../../server/topics/dice.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";

/** The topic as a database would have it: every act takes the next version, changed posts keep it. */
function createTopic(atOnce: number) {
  const posts = new Map<number, PostView>();
  let version = 0;
  let locked = false;
  const now = (): TopicNow => {
    const alive = [...posts.values()].filter(({ removed }) => !removed);
    const participantCount = new Set(alive.map(({ author }) => author.id)).size;
    const counts = { lastNumber: posts.size, postCount: alive.length, participantCount };
    const rules = {
      announceOnly: false,
      slowMinutes: null,
      closeAfterDays: null,
      usefulNumber: null,
      mergedInto: null,
      spaceId: 1,
      steps: 0,
    };
    return { title: "Una discussione", audience: "PUBLIC", pinned: false, locked, rules, ...counts };
  };
  const put = (post: PostView) => {
    posts.set(post.number, post);
    return post;
  };
  const after = (reached: number) =>
    [...posts.values()].filter((post) => post.version > reached).sort((a, b) => a.version - b.version);
  return {
    posts,
    version: () => version,
    now,
    lock() {
      version++;
      locked = !locked;
    },
    reply(authorId: number): PostView {
      version++;
      const number = posts.size + 1;
      const author = { id: authorId, name: `Autore ${authorId}`, administration: null };
      const base = {
        clientId: `id-${number}`,
        author,
        createdAt: "2014-01-01",
        editedAt: null,
        removed: false,
        removedByStaff: false,
        removedAt: null,
        purged: false,
        movedTo: null,
        testimony: false,
        attached: null,
        reactions: { INTERESTING: 0, THANKS: 0, AGREE: 0 },
      };
      return put({ ...base, number, version, html: `<p>${version}</p>` });
    },
    edit(post: PostView): PostView {
      version++;
      return put({ ...post, version, html: `<p>${version}</p>`, editedAt: "2014-01-02" });
    },
    remove(post: PostView): PostView {
      version++;
      return put({ ...post, version, html: "", removed: true });
    },
    page(wanted: number): TopicView {
      const pages = Math.max(1, Math.ceil(posts.size / PAGE_SIZE));
      const page = Math.min(pages, wanted);
      const from = (page - 1) * PAGE_SIZE + 1;
      const shown = [...posts.values()].filter(({ number }) => number >= from && number < from + PAGE_SIZE);
      return { topic: { version, ...now() }, posts: shown, page, pages } as unknown as TopicView;
    },
    changes(reached: number): TopicChanges {
      const all = after(reached);
      const more = all.length >= atOnce;
      const some = all.slice(0, atOnce);
      return { now: now(), posts: some, more, version: more ? (some.at(-1) as PostView).version : version };
    },
    /** What a process tells its room, which it last told up to `reached`. */
    events(reached: number): (TopicEvent | PostEvent)[] {
      let before = reached;
      const events: (TopicEvent | PostEvent)[] = after(reached).map((post) => {
        const event = { ...post, now: now(), topicId: 1, after: before };
        before = post.version;
        return event;
      });
      if (version > before) events.push({ topicId: 1, after: before, version, now: now() });
      return events;
    },
  };
}
type Topic = ReturnType<typeof createTopic>;

/** An event brings more than the post; the reader sees the post. */
const asSeen = ({
  number,
  version,
  clientId,
  author,
  html,
  createdAt,
  editedAt,
  removed,
  removedByStaff,
  removedAt,
  purged,
  movedTo,
  testimony,
  attached,
  reactions,
}: PostView): PostView => ({
  number,
  version,
  clientId,
  author,
  html,
  createdAt,
  editedAt,
  removed,
  removedByStaff,
  removedAt,
  purged,
  movedTo,
  testimony,
  attached,
  reactions,
});

/** What the reader of a page sees: its posts in order, the last page going on for ever. */
function shownOn({ page, pages }: TopicView, state: LivePosts) {
  const to = page === pages ? Number.POSITIVE_INFINITY : page * PAGE_SIZE;
  return postsShown(state, (page - 1) * PAGE_SIZE + 1, to).map(asSeen);
}

/** The same place, loaded anew; for the last page, with all that came after it. */
function reloadedOn({ page, pages }: TopicView, topic: Topic) {
  const last = page === pages ? topic.page(Number.POSITIVE_INFINITY).page : page;
  return Array.from({ length: last - page + 1 }, (_, i) => topic.page(page + i).posts).flat();
}

function expectReloaded(view: TopicView, state: LivePosts, topic: Topic) {
  expect(shownOn(view, state)).toEqual(reloadedOn(view, topic));
  expect({ version: state.version, now: state.now }).toEqual({ version: topic.version(), now: topic.now() });
}

/**
 * One throw: acts, events that are lost, doubled and come in any order, catch-ups that answer late, pages
 * loaded anew, one's own posts known early. In the end the line is back: what is missing is asked for.
 */
function play(seed: number) {
  const { below, oneOf, shuffled } = dice(seed);
  const topic = createTopic(1 + below(6));
  for (let n = below(50); n > 0; n--) topic.reply(below(4));
  let view = topic.page(1 + below(3));
  let state = livePostsOf(view);
  let reached = state.version;
  let told = topic.version();
  let onTheWay: (() => void)[] = [];
  const me = 0;

  const hear = (event: TopicEvent | PostEvent) => {
    const missed = missesSomething(state, event);
    state = withEvent(state, event);
    // Asked now, answered at some time.
    if (missed) ask();
  };
  const ask = () => {
    const answer = topic.changes(state.version);
    onTheWay.push(() => {
      state = withChanges(state, answer);
    });
  };
  const act = () => {
    const own = [...topic.posts.values()].filter((post) => !post.removed);
    const kind = below(10);
    if (own.length > 0 && kind < 3) return topic.edit(oneOf(own));
    if (own.length > 0 && kind < 5) return topic.remove(oneOf(own));
    return topic.reply(below(4));
  };

  for (let step = below(60); step > 0; step--) {
    switch (below(6)) {
      case 0:
      case 1: {
        if (below(8) === 0) topic.lock();
        const post = act();
        if (post.author.id === me && below(2)) onTheWay.push(() => (state = withOwnPost(state, post)));
        break;
      }
      case 2: {
        for (const event of topic.events(told)) {
          const fate = below(10);
          // Lost one time in five, doubled one time in ten.
          if (fate >= 2) onTheWay.push(() => hear(event));
          if (fate === 9) onTheWay.push(() => hear(event));
        }
        // After a restart a process begins somewhere else.
        told = below(8) === 0 ? below(topic.version() + 1) : topic.version();
        break;
      }
      case 3: {
        const now = below(3) === 0 ? shuffled(onTheWay) : onTheWay;
        const come = now.slice(0, below(now.length + 1));
        onTheWay = now.slice(come.length);
        for (const arrive of come) arrive();
        break;
      }
      case 4:
        if (below(3) === 0) ask();
        break;
      case 5:
        if (below(6) === 0) {
          view = topic.page(view.page);
          state = withPage(state, view);
        }
    }
    if (state.version > topic.version() || state.version < reached) throw new Error("a version from nowhere");
    reached = state.version;
  }
  for (const arrive of below(2) ? onTheWay : []) arrive();
  // The line is back: joining says where the topic stands.
  while (topic.version() > state.version) state = withChanges(state, topic.changes(state.version));
  expectReloaded(view, state, topic);
}

describe("whatever is lost, doubled, late or out of order, in the end it is the page reloaded", () => {
  it("a thousand throws", () => {
    for (let seed = 0; seed < 1_000; seed++)
      try {
        play(seed);
      } catch (error) {
        throw new Error(`throw ${seed}`, { cause: error });
      }
  });
});

describe("step by step", () => {
  const opened = (count: number) => {
    const topic = createTopic(200);
    for (let n = 0; n < count; n++) topic.reply(n % 3);
    const view = topic.page(1);
    return { topic, view, state: livePostsOf(view) };
  };

  it("events in order need nothing else", () => {
    const { topic, view, state: begun } = opened(3);
    let state = begun;
    let told = topic.version();
    const step = () => {
      for (const event of topic.events(told)) {
        expect(missesSomething(state, event)).toBe(false);
        state = withEvent(state, event);
      }
      told = topic.version();
      expectReloaded(view, state, topic);
    };
    const post = topic.reply(7);
    step();
    topic.edit(post);
    step();
    topic.remove(post);
    topic.reply(8);
    step();
    topic.lock();
    step();
    expect(state.now.locked).toBe(true);
  });

  it("after a gap the post is shown at once, and the version waits for what was missed", () => {
    const { topic, view, state } = opened(2);
    topic.edit(topic.posts.get(1) as PostView);
    topic.reply(5);
    const [, late] = topic.events(2) as [PostEvent, PostEvent];
    expect(missesSomething(state, late)).toBe(true);
    const gapped = withEvent(state, late);
    expect(gapped.posts.get(3)).toMatchObject({ number: 3 });
    expect([gapped.version, gapped.now.postCount]).toEqual([2, 2]);
    expectReloaded(view, withChanges(gapped, topic.changes(gapped.version)), topic);
  });

  it("an older event changes nothing back", () => {
    const { topic, view, state } = opened(1);
    topic.edit(topic.posts.get(1) as PostView);
    const [edited] = topic.events(1) as [PostEvent];
    topic.remove(topic.posts.get(1) as PostView);
    const [removed] = topic.events(2) as [PostEvent];
    const after = withEvent(withEvent(state, edited), removed);
    expectReloaded(view, withEvent(after, edited), topic);
  });

  it("the same state is handed back where nothing is new, so that nothing is drawn again", () => {
    const { topic, state } = opened(2);
    topic.reply(1);
    const after = withChanges(state, topic.changes(2));
    expect(withChanges(after, topic.changes(2)).posts).toBe(after.posts);
  });

  it("one's own post is known before its event, and does not pretend that the rest is", () => {
    const { topic, view, state } = opened(2);
    topic.reply(1);
    const own = topic.reply(2);
    const sent = withOwnPost(state, own);
    expect(sent.posts.get(4)).toEqual(own);
    expect(sent.version).toBe(2);
    expectReloaded(view, withChanges(sent, topic.changes(sent.version)), topic);
  });

  it("what is shown is in order of the numbers, within the page", () => {
    const { topic, state } = opened(PAGE_SIZE + 3);
    const all = withChanges(state, topic.changes(0));
    expect(postsShown(all, 5, 7).map(({ number }) => number)).toEqual([5, 6, 7]);
    expect(postsShown(all, PAGE_SIZE + 1, Number.POSITIVE_INFINITY)).toHaveLength(3);
  });
});

describe("with what the community really says", () => {
  let t: TestCommunity;
  beforeAll(async () => {
    t = await testCommunity();
  });
  afterAll(() => t.close());

  it.each([11, 12, 13])(
    "events of the room, half of them lost, and catch-ups are the page reloaded: throw %d",
    async (seed) => {
      const { below, oneOf } = dice(seed);
      const { topicPage, topicChanges, postReply, editPost, removePost, moderateTopic, channel } =
        t.community.topics;
      const moderator = await t.member("Moderatrice", "MODERATOR");
      const { generalTopicId: topicId } = await t.twinning();
      const authors = await Promise.all([t.member(), t.member(), t.member()]);
      const view = await topicPage(t.community.members.guest, topicId, 1);
      let state = livePostsOf(view);
      let told = 0;
      const own = new Map<number, PostView>();
      for (let act = 0; act < 60; act++) {
        const post = own.size > 0 ? oneOf([...own.values()]) : undefined;
        const author = authors.find(({ member }) => member.id === post?.author.id) ?? oneOf(authors);
        const kind = below(10);
        if (kind === 9)
          await moderateTopic(moderator, topicId, { change: act % 2 ? "pin" : "unpin", reason: "Prova" });
        else if (post && kind < 3)
          own.set(
            post.number,
            await editPost(author, topicId, { number: post.number, version: post.version, body: `${act}` }),
          );
        else if (post && kind < 5) {
          await removePost(author, topicId, { number: post.number });
          own.delete(post.number);
        } else {
          const reply = await postReply(oneOf(authors), topicId, {
            body: `${act}`,
            clientId: crypto.randomUUID(),
          });
          own.set(reply.number, reply);
          if (below(2)) state = withOwnPost(state, reply);
        }
        if (below(3)) continue;
        const { events, version } = await channel.changesAfter(topicId, told);
        told = version;
        for (const { payload } of events)
          if (below(2)) {
            const event = payload as TopicEvent | PostEvent;
            const missed = missesSomething(state, event);
            state = withEvent(state, event);
            if (missed && below(2))
              state = withChanges(
                state,
                await topicChanges(t.community.members.guest, topicId, state.version),
              );
          }
      }
      const {
        said: { version },
      } = await channel.join(t.community.members.guest, topicId);
      if (version > state.version)
        state = withChanges(state, await topicChanges(t.community.members.guest, topicId, state.version));
      const posts: PostView[] = [];
      let head: TopicView["topic"] | undefined;
      for (let page = 1, pages = 1; page <= pages; page++) {
        const loaded = await topicPage(t.community.members.guest, topicId, page);
        ({ pages, topic: head } = loaded);
        posts.push(...loaded.posts);
      }
      expect(postsShown(state, 1, Number.POSITIVE_INFINITY).map(asSeen)).toEqual(posts);
      expect(head).toMatchObject({ version: state.version, ...state.now });
    },
  );
});

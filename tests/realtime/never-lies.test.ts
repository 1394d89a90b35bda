import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  livePostsOf,
  missesSomething,
  standingOf,
  withChanges,
  withEvent,
} from "../../app/topics/live-posts.ts";
import type {
  PostEvent,
  TopicChanges,
  TopicEvent,
  TopicEvents,
  TopicView,
} from "../../server/topics/contract.ts";
import type { HouseTopic } from "../support/house.ts";
import { pageData } from "../support/page-data.ts";
import { connected, cut, join } from "../support/sockets.ts";
import { ask } from "../support/visitor.ts";
import { type Stage, setStage, type WhoLooks } from "./stage.ts";
import { ELSEWHERE, TOPIC_ACTS } from "./topic-acts.ts";

// For every act there is, and whoever looks on: the page as it was, and what the socket said, is the page read anew.

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const heardOf: Record<keyof TopicEvents, number> = {
  "post.created": 0,
  "post.edited": 0,
  "post.removed": 0,
  "topic.changed": 0,
};

/**
 * The page of a topic as its loader answers it, but for `at`, which says when it was read, and the slug, which is of
 * its address alone: an old one leads on.
 */
async function loaded({ id }: HouseTopic, who: WhoLooks): Promise<TopicView> {
  const path = `/discussioni/${id}/${await stage.slugOf(id)}`;
  const { view } = await pageData<{ view: TopicView }>(stage.visitors[who], path, "routes/topic");
  return { ...view, at: null, topic: { ...view.topic, slug: "" } };
}

/** A window on a topic: the page as it was loaded, and every event since. */
async function opened(topic: HouseTopic, who: WhoLooks) {
  const socket = await connected(stage.house.app.baseUrl, { cookie: stage.visitors[who].cookie });
  const events: (TopicEvent | PostEvent)[] = [];
  const names: string[] = [];
  for (const name of Object.keys(heardOf) as (keyof TopicEvents)[])
    socket.on(name, (event) => {
      names.push(name);
      events.push(event);
    });
  expect((await join(socket, `topic:${topic.id}`)).ok).toBe(true);
  return { who, socket, before: await loaded(topic, who), events, names };
}

/** What a page shows that was loaded as `view`, heard these events and, where its line was cut, asked for the rest. */
function shownAfter(
  view: TopicView,
  events: (TopicEvent | PostEvent)[],
  asked: TopicChanges | null,
): TopicView {
  let state = livePostsOf(view);
  for (const event of events) {
    // Nothing was lost on the way: then nothing need be asked for.
    expect(missesSomething(state, event)).toBe(false);
    state = withEvent(state, event);
  }
  if (asked) state = withChanges(state, asked);
  return {
    ...view,
    topic: { ...view.topic, ...state.now, version: state.version },
    posts: [...state.posts.values()].sort((a, b) => a.number - b.number).map(seen),
    useful: view.useful && seen(view.useful),
  };
}

/** A post without what an event carries besides. */
const seen = ({ ...post }: TopicView["posts"][number]) => {
  for (const extra of ["topicId", "after", "now"]) delete (post as Record<string, unknown>)[extra];
  return post;
};

describe.each(Object.entries(TOPIC_ACTS).flatMap(([name, acts]) => acts.map((act) => ({ name, ...act }))))(
  "$name, $what",
  ({ name, in: placed, prepare, act, looking = ["guest", "member", "lead"] }) => {
    test(`is no lie to ${looking.join(", ")}`, async () => {
      const topic = placed ? await placed(stage) : await stage.topic();
      await prepare?.(stage, topic);
      const windows = await Promise.all(looking.map((who) => opened(topic, who)));
      const last = await stage.lastActivity();
      await act(stage, topic);
      expect(await stage.activitiesAfter(last)).toContain(name);
      const standsAt = await stage.versionOf(topic.id);
      for (const { who, socket, before, events, names } of windows) {
        const reached = () => !socket.connected || events.at(-1)?.version === standsAt;
        await expect.poll(reached, { timeout: 15_000, interval: 10 }).toBe(true);
        // Cut, with other rights from now on: it comes back and asks.
        const asked = socket.connected ? null : await stage.changes(who, topic.id, before.topic.version);
        for (const heard of names) heardOf[heard as keyof TopicEvents]++;
        const shown = shownAfter(before, events, asked);
        const anew = await loaded(topic, who);
        expect({ posts: shown.posts, version: shown.topic.version }).toEqual({
          posts: anew.posts,
          version: anew.topic.version,
        });
        // Where rights or place are others now, the window reads the page anew by itself; else all of it must be true.
        if (standingOf(shown.topic) === standingOf(before.topic)) expect(shown).toEqual(anew);
        else expect(standingOf(anew.topic)).toBe(standingOf(shown.topic));
        socket.disconnect();
      }
    });
  },
);

test("every name of an event was heard", () => {
  for (const [name, times] of Object.entries(heardOf)) expect([name, times > 0]).toEqual([name, true]);
});

test("every act that the room of topics announces is tried here", () => {
  const folder = "server/topics";
  const announced = new Set(
    readdirSync(folder).flatMap((file) =>
      [
        ...readFileSync(`${folder}/${file}`, "utf8").matchAll(
          /"((?:post|topic|reaction|testimony)\.[a-z][A-Za-z]+)"/g,
        ),
      ].map(([, name = ""]) => name),
    ),
  );
  // Of the socket alone.
  announced.delete("topic.changed");
  expect([...announced].sort()).toEqual([...Object.keys(TOPIC_ACTS), ...Object.keys(ELSEWHERE)].sort());
});

test("a topic that others may no longer read is shut to them, on the page and on the way to catch up", async () => {
  const { baseUrl } = stage.house.app;
  const { general } = await stage.ledTwinning("PUBLIC");
  const guest = await connected(baseUrl);
  expect((await join(guest, `topic:${general.id}`)).ok).toBe(true);
  const gone = cut(guest);
  await stage.show(general.id, "MEMBERS");
  await gone;
  const again = await connected(baseUrl);
  expect(await join(again, `topic:${general.id}`)).toMatchObject({ ok: false, error: "notFound" });
  again.disconnect();
  expect((await ask(baseUrl, `/discussioni/${general.id}/cambiamenti/0`)).status).toBe(404);
});

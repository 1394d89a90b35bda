import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GUEST, type Viewer } from "../../../server/members/contract.ts";
import type { PostView, TopicChanges } from "../../../server/topics/contract.ts";
import { type TestCommunity, testCommunity } from "../../support/community.ts";
import { dice } from "./dice.ts";
import { countsOf, reloaded, saying } from "./writing.ts";

const AT_ONCE = 200;

let t: TestCommunity;
beforeAll(async () => {
  t = await testCommunity();
});
afterAll(() => t.close());

const changes = (topicId: number, version: number) =>
  t.community.topics.topicChanges(GUEST, topicId, version);

type Held = { version: number; posts: Map<number, PostView> };

/** Everything after `held`, asked for as often as there is more. */
async function caughtUp(topicId: number, held: Held) {
  const posts = new Map(held.posts);
  let { version } = held;
  for (let answer: TopicChanges | undefined; !answer || answer.more; version = answer.version) {
    answer = await changes(topicId, version);
    for (const post of answer.posts) posts.set(post.number, post);
    expect(answer.version).toBeGreaterThanOrEqual(version);
    if (!answer.more) {
      const { lastNumber, postCount, participantCount } = answer.now;
      return { version: answer.version, posts, counts: { lastNumber, postCount, participantCount } };
    }
  }
  throw new Error("unreachable");
}

const sorted = (posts: Map<number, PostView>) => [...posts.values()].sort((a, b) => a.number - b.number);

/** A topic with `count` posts written straight into the database: the n-th has version n. */
async function longTopic(count: number): Promise<{ topicId: number; author: Viewer }> {
  const { generalTopicId: topicId } = await t.twinning();
  const author = await t.member();
  const authorId = author.member.id;
  await t.platform.prisma.post.createMany({
    data: Array.from({ length: count }, (_, i) => ({
      topicId,
      number: i + 1,
      version: i + 1,
      createdVersion: i + 1,
      authorId,
      clientId: randomUUID(),
      body: `Messaggio ${i + 1}`,
      html: `<p>Messaggio ${i + 1}</p>`,
    })),
  });
  const data = { version: count, lastNumber: count, postCount: count, participantCount: 1 };
  await t.platform.prisma.topic.update({ where: { id: topicId }, data });
  return { topicId, author };
}

describe("what a page held, and the changes since, are the page loaded anew", () => {
  it.each([1, 2, 3])("two hundred random acts, caught up from every version: throw %d", async (seed) => {
    const { below, oneOf } = dice(seed);
    const { generalTopicId: topicId } = await t.twinning();
    const authors = await Promise.all(Array.from({ length: 4 }, () => t.member()));
    const now = new Map<number, PostView>();
    const held: Held[] = [{ version: 0, posts: new Map() }];
    const { postReply, editPost, removePost } = t.community.topics;
    for (let act = 0; act < 200; act++) {
      const author = oneOf(authors);
      const own = [...now.values()].filter((post) => post.author.id === author.member.id && !post.removed);
      const post = own.length > 0 ? oneOf(own) : undefined;
      const kind = below(10);
      const { number = 0, version = 0 } = post ?? {};
      const done =
        post && kind < 3
          ? await editPost(author, topicId, { number, version, body: `Cambiato ${act}` })
          : post && kind < 5
            ? await removePost(author, topicId, { number })
            : await postReply(author, topicId, saying(`Messaggio ${act}`));
      now.set(done.number, done);
      // Each act takes the next version: no reader can hold a version without what it stands for.
      expect(done.version).toBe(act + 1);
      held.push({ version: done.version, posts: new Map(now) });
    }
    const { posts, topic } = await reloaded(t, topicId);
    expect(sorted(now)).toEqual(posts);
    const { version, lastNumber, postCount, participantCount } = topic;
    await Promise.all(
      held.map(async (state) => {
        const after = await caughtUp(topicId, state);
        expect(sorted(after.posts)).toEqual(posts);
        expect(after.version).toBe(version);
        expect(after.counts).toEqual({ lastNumber, postCount, participantCount });
      }),
    );
  });

  it("while others go on writing, too", async () => {
    const { generalTopicId: topicId } = await t.twinning();
    const authors = await Promise.all(Array.from({ length: 6 }, () => t.member()));
    let over = false;
    const reader = (async () => {
      let held: Held = { version: 0, posts: new Map() };
      while (!over) held = await caughtUp(topicId, held);
      return caughtUp(topicId, held);
    })();
    await Promise.all(
      authors.map(async (author, i) => {
        const { below } = dice(i);
        for (let n = 0; n < 15; n++) {
          const { number, version } = await t.community.topics.postReply(
            author,
            topicId,
            saying(`${i} ${n}`),
          );
          if (below(3) === 0)
            await t.community.topics.editPost(author, topicId, {
              number,
              version,
              body: `${i} ${n} cambiato`,
            });
          if (below(4) === 0) await t.community.topics.removePost(author, topicId, { number });
        }
      }),
    );
    over = true;
    const { posts, topic } = await reloaded(t, topicId);
    const after = await reader;
    expect(sorted(after.posts)).toEqual(posts);
    expect({ version: after.version, ...after.counts }).toEqual(await countsOf(t, topicId));
    expect(topic.version).toBe(after.version);
  });
});

describe("many changes come in portions", () => {
  it("of two hundred, oldest first, until there is no more", async () => {
    const { topicId } = await longTopic(450);
    const first = await changes(topicId, 0);
    expect(first).toMatchObject({ version: AT_ONCE, more: true, now: { lastNumber: 450, postCount: 450 } });
    expect(first.posts.map(({ version }) => version)).toEqual(
      Array.from({ length: AT_ONCE }, (_, i) => i + 1),
    );
    const second = await changes(topicId, first.version);
    expect(second).toMatchObject({ version: 2 * AT_ONCE, more: true });
    const third = await changes(topicId, second.version);
    expect(third).toMatchObject({ version: 450, more: false });
    expect(third.posts).toHaveLength(50);
  });

  it.each([199, 200, 201, 400])("%d of them", async (count) => {
    const { topicId } = await longTopic(count);
    const after = await caughtUp(topicId, { version: 0, posts: new Map() });
    expect(after.version).toBe(count);
    expect(sorted(after.posts)).toEqual((await reloaded(t, topicId)).posts);
  });

  it("by version, not by number: an early post that changed last comes last", async () => {
    const { topicId, author } = await longTopic(250);
    await t.community.topics.editPost(author, topicId, { number: 1, version: 1, body: "Cambiato" });
    const first = await changes(topicId, 0);
    expect(first.posts.map(({ number }) => number)).toEqual(Array.from({ length: AT_ONCE }, (_, i) => i + 2));
    const after = await caughtUp(topicId, { version: 0, posts: new Map() });
    expect(sorted(after.posts)).toEqual((await reloaded(t, topicId)).posts);
  });

  it("and what changes between two portions comes in a later one", async () => {
    const { topicId, author } = await longTopic(300);
    const first = await changes(topicId, 0);
    await t.community.topics.editPost(author, topicId, { number: 10, version: 10, body: "Cambiato" });
    await t.community.topics.removePost(author, topicId, { number: 250 });
    const posts = new Map(first.posts.map((post) => [post.number, post]));
    const after = await caughtUp(topicId, { version: first.version, posts });
    expect(after.version).toBe(302);
    expect(sorted(after.posts)).toEqual((await reloaded(t, topicId)).posts);
  });
});

it("nothing new is nothing, with the counts all the same", async () => {
  const { topicId } = await longTopic(5);
  for (const version of [5, 6, 2_147_483_647])
    expect(await changes(topicId, version)).toEqual({
      version: 5,
      now: {
        title: expect.any(String),
        audience: "PUBLIC",
        locked: false,
        pinned: false,
        rules: expect.any(Object),
        lastNumber: 5,
        postCount: 5,
        participantCount: 1,
      },
      posts: [],
      more: false,
    });
});

it("a removed post comes without its words", async () => {
  const { topicId, author } = await longTopic(2);
  await t.community.topics.removePost(author, topicId, { number: 1 });
  const { posts } = await changes(topicId, 2);
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({ number: 1, version: 3, html: "", removed: true });
});

describe("the room is told the same", () => {
  it("each event leads from where the last one led to, and is named after what happened to the post", async () => {
    const { topicId, author } = await longTopic(4);
    const { postReply, editPost, removePost, channel } = t.community.topics;
    await editPost(author, topicId, { number: 2, version: 2, body: "Cambiato" });
    await postReply(author, topicId, saying("Nuovo"));
    await removePost(author, topicId, { number: 3 });
    const { events, version, more } = await channel.changesAfter(topicId, 3);
    expect(events.map(({ name, payload }) => [name, { ...payload }])).toMatchObject([
      ["post.created", { number: 4, version: 4, after: 3 }],
      ["post.edited", { number: 2, version: 5, after: 4 }],
      ["post.created", { number: 5, version: 6, after: 5 }],
      ["post.removed", { number: 3, version: 7, after: 6, html: "" }],
    ]);
    expect([version, more]).toEqual([7, false]);
    const { posts } = await changes(topicId, 3);
    expect(events.map(({ payload }) => payload)).toEqual(
      posts.map((post, i) => ({
        ...post,
        topicId,
        after: posts[i - 1]?.version ?? 3,
        now: expect.objectContaining({ lastNumber: 5, postCount: 4, participantCount: 1 }),
      })),
    );
  });

  it("what changes of the topic alone is told as that, after the posts, and leaves no gap", async () => {
    const { topicId } = await longTopic(3);
    const { moderateTopic, channel } = t.community.topics;
    const moderator = await t.member("Moderatrice", "MODERATOR");
    await moderateTopic(moderator, topicId, { change: "lock", reason: "Basta così" });
    await moderateTopic(moderator, topicId, { change: "lock", reason: "Ancora" });
    const { events, version } = await channel.changesAfter(topicId, 2);
    expect(version).toBe(4);
    expect(events).toMatchObject([
      { name: "post.created", payload: { number: 3, after: 2, version: 3 } },
      { name: "topic.changed", payload: { topicId, after: 3, version: 4, now: { locked: true } } },
    ]);
    expect(JSON.stringify(events)).not.toContain("Basta");
  });

  it("in portions too", async () => {
    const { topicId } = await longTopic(250);
    const first = await t.community.topics.channel.changesAfter(topicId, 0);
    expect([first.events.length, first.version, first.more]).toEqual([AT_ONCE, AT_ONCE, true]);
    const second = await t.community.topics.channel.changesAfter(topicId, first.version);
    expect([second.events.length, second.version, second.more]).toEqual([50, 250, false]);
    expect(second.events[0]?.payload).toMatchObject({ after: AT_ONCE });
  });

  it("who joins learns where the topic stands", async () => {
    const { topicId } = await longTopic(7);
    expect(await t.community.topics.channel.join(GUEST, topicId)).toEqual({
      said: { version: 7, lastNumber: 7 },
      groups: [expect.stringMatching(/^space-\d+$/)],
    });
    await expect(t.community.topics.channel.join(GUEST, 2_147_483_647)).rejects.toMatchObject({
      code: "notFound",
    });
  });
});

it.each([0, -1, 2_147_483_647])("a topic that is not there: %d", async (id) => {
  await expect(changes(id, 0)).rejects.toMatchObject({ code: "notFound" });
});

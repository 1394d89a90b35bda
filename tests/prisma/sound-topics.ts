import { expect } from "vitest";
import { renderMarkdown } from "../../server/platform/markdown.ts";
import type { House } from "./demo-house.ts";

/** What must hold in any community: what is counted in advance is what there is. */
export async function expectSoundTopics({ platform: { prisma } }: House) {
  const now = Date.now();
  const topics = await prisma.topic.findMany({
    include: {
      posts: { include: { author: true, revisions: true }, orderBy: { number: "asc" } },
      space: true,
      conversationSteps: true,
    },
  });
  for (const { posts, ...topic } of topics) {
    const shown = posts.filter((post) => post.removedAt === null);
    expect({
      lastNumber: topic.lastNumber,
      postCount: topic.postCount,
      participantCount: topic.participantCount,
      lastPostAt: topic.lastPostAt,
    }).toEqual({
      lastNumber: posts.length,
      postCount: shown.length,
      participantCount: new Set(shown.map((post) => post.authorId)).size,
      lastPostAt: posts.at(-1)?.createdAt ?? null,
    });
    expect(posts.map((post) => post.number)).toEqual(posts.map((_, index) => index + 1));

    // Every version was taken once: by a post's birth, by its only change, by a vote in its poll, or by who came into a
    // conversation.
    const isAsked = (post: (typeof posts)[number]) => post.attached !== null;
    const changed = posts.filter((post) => post.version !== post.createdVersion && !isAsked(post));
    const votes = posts
      .filter(isAsked)
      .flatMap(({ createdVersion, version }) =>
        Array.from({ length: version - createdVersion }, (_, n) => createdVersion + 1 + n),
      );
    const own = [...posts.map((post) => post.createdVersion), ...changed.map((post) => post.version)];
    const versions = [...own, ...votes];
    expect(new Set(versions).size).toBe(versions.length);
    expect(topic.version).toBe(versions.length + topic.conversationSteps.length);
    expect(versions.every((version) => version >= 1 && version <= topic.version)).toBe(true);
    expect(changed.every((post) => post.editedAt || post.removedAt || post.testimonyAt)).toBe(true);
    expect(new Set(posts.map((post) => post.clientId)).size).toBe(posts.length);

    let before = topic.createdAt.getTime();
    for (const post of posts) {
      expect(post.html).toBe(renderMarkdown(post.body));
      expect(post.createdAt.getTime()).toBeGreaterThanOrEqual(before);
      expect(post.createdAt.getTime()).toBeGreaterThan(post.author.createdAt.getTime());
      expect(post.author.lastSeenOn?.getTime() ?? 0).toBeGreaterThan(post.createdAt.getTime() - 86_400_000);
      for (const change of [post.editedAt, post.removedAt, ...post.revisions.map((r) => r.replacedAt)])
        expect(change?.getTime() ?? Number.POSITIVE_INFINITY).toBeGreaterThan(post.createdAt.getTime());
      before = Math.max(...[post.createdAt, post.editedAt, post.removedAt].map((at) => at?.getTime() ?? 0));
    }
    expect(before).toBeLessThanOrEqual(now);
    expect(topic.createdAt).toEqual(topic.isGeneral ? topic.space.openedAt : posts[0]?.createdAt);
  }
  return topics;
}

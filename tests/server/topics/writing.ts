import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { PostView, TopicHead } from "../../../server/topics/contract.ts";
import type { TestCommunity } from "../../support/community.ts";

/** A reply's form filled in. */
export const saying = (body: string, clientId: string = randomUUID()) => ({ body, clientId });

/** Every post of a topic, page by page, and the head of the last page read: the topic as a reader reloads it. */
export async function reloaded(t: TestCommunity, topicId: number) {
  const posts: PostView[] = [];
  for (let page = 1; ; page++) {
    const view = await t.community.topics.topicPage(t.community.members.guest, topicId, page);
    posts.push(...view.posts);
    if (page >= view.pages) return { posts, topic: view.topic };
  }
}

type Counts = Pick<TopicHead, "version" | "lastNumber" | "postCount" | "participantCount">;

/** What the topic's row says of its posts. */
export const countsOf = (t: TestCommunity, topicId: number): Promise<Counts> =>
  t.platform.prisma.topic.findUniqueOrThrow({
    where: { id: topicId },
    select: { version: true, lastNumber: true, postCount: true, participantCount: true },
  });

/** The same, counted again from the posts. */
export async function recounted(t: TestCommunity, topicId: number): Promise<Counts> {
  const posts = await t.platform.prisma.post.findMany({ where: { topicId } });
  const alive = posts.filter(({ removedAt }) => removedAt === null);
  return {
    version: Math.max(0, ...posts.map(({ version }) => version)),
    lastNumber: Math.max(0, ...posts.map(({ number }) => number)),
    postCount: alive.length,
    participantCount: new Set(alive.map(({ authorId }) => authorId)).size,
  };
}

/** Numbers dense from 1, no version twice, counts as recounted. */
export async function expectSound(t: TestCommunity, topicId: number) {
  const posts = await t.platform.prisma.post.findMany({ where: { topicId }, orderBy: { number: "asc" } });
  expect(posts.map(({ number }) => number)).toEqual(posts.map((_, i) => i + 1));
  expect(new Set(posts.map(({ version }) => version)).size).toBe(posts.length);
  expect(await countsOf(t, topicId)).toEqual(await recounted(t, topicId));
}

/** All that writing in a topic could leave behind. */
export const traces = async ({ platform: { prisma } }: TestCommunity) =>
  Promise.all([
    prisma.post.count(),
    prisma.postRevision.count(),
    prisma.topic.count(),
    prisma.activity.count(),
  ]);

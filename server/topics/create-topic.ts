import { slugOf } from "../platform/slug.ts";
import type { Work } from "../platform/transact.ts";
import type { Along } from "../spaces/things.ts";
import { postAct } from "./announcements.ts";
import type { TopicGate } from "./contract.ts";
import { keepMentions } from "./keep-mentions.ts";
import { layAlong } from "./lay-along.ts";
import type { MentionedIds } from "./mentions.ts";

type Beginning = {
  /** As it will be; its id is not known yet. */
  gate: TopicGate;
  author: { id: number };
  administrationId: number | null;
  title: string;
  clientId: string;
  body: string;
  html: string;
  /** Whom the first post means. */
  ids: MentionedIds;
  /** What another room lays beside it. */
  along?: Along | null;
};

/** Stores a topic with its first post, inside the caller's transaction. Whoever calls has asked the policy. */
export async function createTopic(
  work: Work,
  { gate, author, administrationId, title, clientId, body, html, ids, along }: Beginning,
): Promise<{ id: number; slug: string }> {
  const tx = await work.prisma();
  const topic = await tx.topic.create({
    data: {
      spaceId: gate.space.id,
      title,
      slug: slugOf(title),
      audience: gate.audience,
      clientId,
      authorId: author.id,
      administrationId,
      version: 1,
      lastNumber: 1,
      postCount: 1,
      participantCount: 1,
      lastPostAt: new Date(),
      readers: { create: gate.chosen.map((memberId) => ({ memberId })) },
    },
  });
  const post = await tx.post.create({
    data: {
      topicId: topic.id,
      number: 1,
      version: 1,
      createdVersion: 1,
      authorId: author.id,
      administrationId,
      clientId,
      body,
      html,
    },
  });
  await keepMentions(work.sql, post.id, ids);
  const about = {
    topic: { ...gate, id: topic.id },
    postId: post.id,
    number: 1,
    version: 1,
    actorId: author.id,
    administrationId,
  };
  await work.announce({
    ...postAct("post.created", about),
    name: "topic.opened",
    thing: { kind: "topic", id: topic.id },
  });
  const act = postAct("post.created", about);
  await work.announce(act);
  if (along) await layAlong(work, along, act, author.id);
  return { id: topic.id, slug: topic.slug };
}

import { randomUUID } from "node:crypto";
import type { Viewer } from "../../../server/members/contract.ts";
import { isLibraryNews } from "../../../server/notifications/contract.ts";
import type { TestCommunity } from "../../support/community.ts";

export type Member = Awaited<ReturnType<TestCommunity["member"]>>;

/** A message with nothing particular in it, or this one; answers it. */
export const say = (t: TestCommunity, by: Viewer, topicId: number, body = `Messaggio ${randomUUID()}`) =>
  t.community.topics.postReply(by, topicId, { body, clientId: randomUUID() });

export const personOf = ({ member }: Member) => `@[${member.name}](iscritto:${member.id})`;
export const administrationOf = ({ member }: Member) => `@@[Ente](ente:${member.administration?.id})`;

/** Resolves once no job of these queues waits, is tried or rests; what rests is woken. */
export async function settled({ platform: { prisma } }: TestCommunity): Promise<void> {
  for (;;) {
    await prisma.$executeRaw`
      UPDATE pgboss.job SET start_after = now() WHERE name LIKE 'notifications.%' AND state = 'created'`;
    const [left] = await prisma.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM pgboss.job
      WHERE name LIKE 'notifications.%' AND state NOT IN ('completed', 'failed', 'cancelled')`;
    if (left?.count === 0n) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What the list says to somebody, without the times. */
export async function newsFor(t: TestCommunity, viewer: Viewer) {
  const { notifications } = await t.community.notifications.notificationPage(viewer, 1);
  return notifications.flatMap((about) => {
    if (isLibraryNews(about)) return [];
    const { topic, isNew, count, number, reason, authors } = about;
    return [{ topicId: topic.id, isNew, count, number, reason, authors }];
  });
}

/** What the bell says. */
export async function bellOf(t: TestCommunity, { member }: Viewer) {
  const { said } = await t.community.notifications.channel.join(
    { member, participations: [] },
    member?.id ?? 0,
  );
  return said.unread;
}

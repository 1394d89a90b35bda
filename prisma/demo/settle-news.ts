import type { Tx } from "../../server/platform/db/prisma.ts";

/** Before anybody writes: nobody gets a letter about what happened long ago. */
export const withoutLetters = (tx: Pick<Tx, "member">) =>
  tx.member.updateMany({ data: { notificationMail: false } });

/** What was told while the past was played is told when it happened: of the last two weeks there is news. */
export async function settleNews(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM notified_post x USING post p
    WHERE p.id = x.post_id AND p.created_at < now() - interval '14 days'`;
  await tx.$executeRaw`
    DELETE FROM notification n WHERE NOT EXISTS (
      SELECT 1 FROM notified_post x JOIN post p ON p.id = x.post_id
      WHERE x.member_id = n.member_id AND p.topic_id = n.topic_id)`;
  await tx.$executeRaw`
    UPDATE notification n SET at = p.created_at, late_at = NULL FROM post p
    WHERE p.topic_id = n.topic_id AND p.number = n.last_number`;
  await tx.member.updateMany({ data: { notificationMail: true } });
}

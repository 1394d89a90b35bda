import type { Demo } from "./demo.ts";
import { demoAct, LOADED } from "./demo-state.ts";
import type { Played } from "./play-timeline.ts";
import { settleNews } from "./settle-news.ts";
import { COMMUNITY_OPENED } from "./twinnings/index.ts";

/**
 * Gives everything the date at which it is to have happened, and marks the demo as loaded: all in one
 * transaction, so that a demo with today's dates is one that was cut short.
 */
export async function settleDates({ platform, community }: Demo, { posts, joins }: Played): Promise<void> {
  const communityId = await community.spaces.communitySpaceId();
  await platform.transact(async (work) => {
    const tx = await work.prisma();
    await tx.$executeRaw`
      UPDATE post p SET created_at = said.at,
        edited_at = CASE WHEN p.edited_at IS NOT NULL THEN said.at + interval '6 minutes' END,
        removed_at = CASE WHEN p.removed_at IS NOT NULL THEN said.at + interval '9 minutes' END,
        testimony_at = CASE WHEN p.testimony_at IS NOT NULL THEN said.at + interval '3 hours' END
      FROM jsonb_to_recordset(${JSON.stringify(posts)}::jsonb)
        AS said("topicId" int, number int, at timestamptz)
      WHERE p.topic_id = said."topicId" AND p.number = said.number`;
    await tx.$executeRaw`
      UPDATE post_revision r SET replaced_at = p.edited_at FROM post p WHERE p.id = r.post_id`;
    await tx.$executeRaw`
      UPDATE poll l SET created_at = p.created_at FROM post p WHERE p.id = l.post_id`;
    await tx.$executeRaw`
      UPDATE poll_ballot b SET at = l.created_at + interval '2 hours' FROM poll l WHERE l.id = b.poll_id`;
    await tx.$executeRaw`
      UPDATE participation y SET "from" = said.at
      FROM jsonb_to_recordset(${JSON.stringify(joins)}::jsonb)
        AS said("spaceId" int, "memberId" int, at timestamptz)
      WHERE y.space_id = said."spaceId" AND y.member_id = said."memberId"`;
    await settleNews(tx);
    await tx.$executeRaw`UPDATE space SET opened_at = ${COMMUNITY_OPENED} WHERE id = ${communityId}`;
    await tx.$executeRaw`
      UPDATE topic t SET
        created_at = CASE WHEN t.is_general THEN s.opened_at
          ELSE (SELECT min(created_at) FROM post WHERE topic_id = t.id) END,
        last_post_at = (SELECT max(created_at) FROM post WHERE topic_id = t.id)
      FROM space s WHERE s.id = t.space_id`;
    await tx.$executeRaw`
      UPDATE conversation_step c SET at = p.created_at + interval '4 minutes'
      FROM post p WHERE p.topic_id = c.topic_id AND p.number = c.after_number`;
    await tx.$executeRaw`
      UPDATE member m SET last_seen_on = greatest(m.last_seen_on, (
        SELECT max((created_at AT TIME ZONE 'Europe/Rome')::date) FROM post WHERE author_id = m.id))`;
    await tx.$executeRaw`
      UPDATE activity a SET at = coalesce(CASE a.name
        WHEN 'post.created' THEN (SELECT created_at FROM post WHERE id = a.thing_id)
        WHEN 'post.edited' THEN (SELECT edited_at FROM post WHERE id = a.thing_id)
        WHEN 'post.removed' THEN (SELECT removed_at FROM post WHERE id = a.thing_id)
        WHEN 'testimony.chosen' THEN (SELECT testimony_at FROM post WHERE id = a.thing_id)
        WHEN 'conversation.personAdded' THEN (SELECT max(at) FROM conversation_step WHERE topic_id = a.thing_id)
        WHEN 'poll.opened' THEN (SELECT created_at FROM poll WHERE id = a.thing_id)
        WHEN 'poll.changed' THEN (SELECT created_at + interval '2 hours' FROM poll WHERE id = a.thing_id)
        WHEN 'topic.opened' THEN (SELECT created_at FROM topic WHERE id = a.thing_id)
        WHEN 'space.opened' THEN (SELECT opened_at FROM space WHERE id = a.space_id)
        WHEN 'twinning.opened' THEN (SELECT opened_at FROM space WHERE id = a.space_id)
        WHEN 'participation.began' THEN (
          SELECT max("from") FROM participation y WHERE y.space_id = a.space_id AND y.member_id = a.thing_id)
        END, a.at)`;
    // Whoever takes part has read all but what came last.
    await tx.$executeRaw`
      INSERT INTO topic_reading (member_id, topic_id, number)
      SELECT y.member_id, t.id, greatest(t.last_number - 2, 0)
      FROM participation y JOIN topic t ON t.space_id = y.space_id
      ON CONFLICT DO NOTHING`;
    // … and who is in a conversation all but the last message.
    await tx.$executeRaw`
      INSERT INTO topic_reading (member_id, topic_id, number)
      SELECT y.member_id, t.id, t.last_number - 1
      FROM topic_reader y JOIN topic t ON t.id = y.topic_id WHERE t.audience = 'PEOPLE'
      ON CONFLICT DO NOTHING`;
    // What the authors of the demo have spent is not to be missing to those who try their accounts.
    await tx.rateLimit.deleteMany();
    await work.announce(demoAct(LOADED, communityId));
  });
}

import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { slugOf } from "../platform/slug.ts";
import { topicAct } from "./announcements.ts";
import { relocatePosts } from "./relocate-posts.ts";
import { lockTopic } from "./take-version.ts";
import { SplitTopicInput } from "./tidying-inputs.ts";
import { requireTidier } from "./topic-gate.ts";

const selectMovable = statement(
  "split_movable",
  `SELECT p.number, t.author_id IS NOT NULL AND p.number = 1 AS opens
   FROM post p JOIN topic t ON t.id = p.topic_id
   WHERE p.topic_id = $1 AND p.number = ANY($2::int[]) AND p.removed_at IS NULL ORDER BY p.number`,
);
// Opened by who wrote the first message and when it was written; for the same readers.
const openTopic = statement(
  "split_open",
  `INSERT INTO topic (space_id, title, slug, audience, author_id, administration_id, created_at)
   SELECT t.space_id, $3, $4, t.audience, p.author_id, p.administration_id, p.created_at
   FROM topic t JOIN post p ON p.topic_id = t.id WHERE t.id = $1 AND p.number = $2 RETURNING id`,
);
const copyReaders = statement(
  "split_readers",
  "INSERT INTO topic_reader (topic_id, member_id) SELECT $2, member_id FROM topic_reader WHERE topic_id = $1",
);

/**
 * Splits messages (`numbers`) off into a new topic of the same space, for the same readers.
 * @returns the new topic
 * @throws NotFound, Denied (`signInFirst`, `leadsOnly`), Invalid (`numbers`: `noNumbers`, `notMovable`, `openingStays`)
 */
export const splitTopic = ({ sql, transact }: Platform) =>
  async function splitTopic(
    viewer: Viewer,
    topicId: number,
    input: unknown,
  ): Promise<{ id: number; slug: string }> {
    const { numbers, title, reason } = parse(SplitTopicInput, input);
    await requireTidier(viewer, sql, topicId);
    return transact(async (work) => {
      await lockTopic(work.sql, topicId);
      const { topic, tidier } = await requireTidier(viewer, work.sql, topicId);
      const posts = await work.sql<{ number: number; opens: boolean }>(selectMovable, [topicId, numbers]);
      const missing = numbers.find((number) => !posts.some((post) => post.number === number));
      if (missing !== undefined) throw Invalid({ numbers: { code: "notMovable", number: missing } });
      if (posts.some(({ opens }) => opens)) throw Invalid({ numbers: { code: "openingStays" } });

      const slug = slugOf(title);
      const [opened] = await work.sql<{ id: number }>(openTopic, [topicId, numbers[0], title, slug]);
      if (!opened) throw new Error("a locked topic is gone");
      await work.sql(copyReaders, [topicId, opened.id]);
      await relocatePosts(work.sql, {
        from: topicId,
        to: opened.id,
        numbers,
        byId: tidier.id,
        sameSpace: true,
      });
      const data = { into: opened.id, posts: numbers.length };
      await work.announce({ ...topicAct("topic.split", viewer, topic), data, reason });
      return { id: opened.id, slug };
    });
  };

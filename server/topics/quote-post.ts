import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { quoteOf } from "./contract.ts";
import { requireReadable, requireTopic, requireUnlocked } from "./topic-gate.ts";

const selectPost = statement(
  "quote_post",
  `SELECT p.number, m.name, p.body FROM post p JOIN member m ON m.id = p.author_id
   WHERE p.topic_id = $1 AND p.number = $2 AND p.removed_at IS NULL`,
);

/**
 * A whole message as a quotation, to begin an answer with; what it quoted itself is left out.
 * @returns Markdown
 * @throws NotFound, Denied (`signInFirst`, `topicLocked`)
 */
export const quotePost = ({ sql }: Platform) =>
  async function quotePost(viewer: Viewer, topicId: number, number: number): Promise<string> {
    requireMember(viewer);
    const topic = await requireTopic(viewer, sql, topicId);
    requireUnlocked(viewer, topic);
    requireReadable(topic, number);
    const [post] = await sql<{ number: number; name: string; body: string }>(selectPost, [topicId, number]);
    if (!post) throw NotFound();
    return quoteOf(post, withoutQuotes(post.body));
  };

const withoutQuotes = (body: string) =>
  body
    .split("\n")
    .filter((line) => !/^ {0,3}>/.test(line))
    .join("\n")
    .trim();

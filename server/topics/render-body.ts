import { type Sql, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { readMarkdown } from "../platform/markdown.ts";
import { citeOf, QUOTES_MAX, quotedPlace } from "./contract.ts";

const selectQuoted = statement(
  "topic_quoted",
  `SELECT p.number, m.name, p.removed_at IS NOT NULL AS removed
   FROM post p JOIN member m ON m.id = p.author_id WHERE p.topic_id = $1 AND p.number = ANY($2::int[])`,
);

type Quoted = { number: number; name: string; removed: boolean };

/** A post's number fits here; what does not is the number of none. */
const MOST = 2_147_483_647;

/**
 * The HTML of a message. Each message of the topic that it quotes is named as it is signed, whatever was typed.
 * @param topicId null for the first message of a new topic, which has none to quote
 * @param before what the message said until now: what it quoted then may have been removed meanwhile
 * @throws Invalid (`unknownQuote`) when it quotes a message that is not there, or was removed; `tooManyQuotes`
 */
export async function renderBody(
  sql: Sql,
  topicId: number | null,
  body: string,
  before = "",
): Promise<string> {
  if (body.split("](#messaggio-").length > QUOTES_MAX + 1) {
    const problem = { code: "tooManyQuotes", max: QUOTES_MAX };
    throw Invalid({ body: problem }, problem);
  }
  const text = readMarkdown(body);
  const numbers = text.quoted.flatMap((place) => quotedPlace(place) ?? []);
  if (numbers.length === 0) return text.html();
  const known = numbers.filter((number) => number >= 1 && number <= MOST);
  const posts = topicId === null ? [] : await sql<Quoted>(selectQuoted, [topicId, known]);
  const byNumber = new Map(posts.map((post) => [post.number, post]));
  const kept = new Set(before && posts.some(({ removed }) => removed) ? readMarkdown(before).quoted : []);
  const cites = new Map<string, { text: string; href: string }>();
  for (const place of text.quoted) {
    const number = quotedPlace(place);
    if (number === undefined) continue;
    const post = byNumber.get(number);
    if (!post || (post.removed && !kept.has(place))) {
      const problem = { code: "unknownQuote", number };
      throw Invalid({ body: problem }, problem);
    }
    cites.set(place, citeOf(topicId as number, post));
  }
  return text.html(cites);
}

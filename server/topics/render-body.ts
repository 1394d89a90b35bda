import { setImmediate } from "node:timers/promises";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { readMarkdown } from "../platform/markdown.ts";
import type { Cite } from "../platform/markdown-cites.ts";
import { citeOf, QUOTES_MAX, quotedPlace, type TopicGate } from "./contract.ts";
import { type MentionedIds, mentionedIn, NOBODY } from "./mentions.ts";

const selectQuoted = statement(
  "topic_quoted",
  `SELECT p.number, m.name, p.removed_at IS NOT NULL AS removed
   FROM post p JOIN member m ON m.id = p.author_id WHERE p.topic_id = $1 AND p.number = ANY($2::int[])`,
);

/** Characters of a text that takes as long to render as others should wait. */
const LONG = 4_000;

type Quoted = { number: number; name: string; removed: boolean };

/** A post's number fits here; what does not is the number of none. */
const MOST = 2_147_483_647;

/**
 * The HTML of a message, and whom it means. Each message of the topic that it quotes is named as it is signed, each
 * person and administration it means as they are called today, whatever was typed.
 * @param topic id 0 for the first message of a new topic, which has none to quote; null where it is not known yet where
 *   it will stand, so that nobody can be meant: then the names are those typed
 * @param before what the message said until now: what it quoted then may have been removed meanwhile
 * @throws Invalid (`unknownQuote`) when it quotes a message that is not there, was removed, or is from before `from`, the
 *   first one that its author may read; `tooManyQuotes`; what `mentionedIn` throws
 */
export async function renderBody(
  sql: Sql,
  topic: (TopicGate & { from?: number }) | null,
  body: string,
  before = "",
): Promise<{ html: string; ids: MentionedIds }> {
  if (body.split("](#messaggio-").length > QUOTES_MAX + 1)
    throw refused({ code: "tooManyQuotes", max: QUOTES_MAX });
  const text = readMarkdown(body);
  const { mentioned, ids } = topic ? await mentionedIn(sql, topic, text.mentions) : UNKNOWN;
  const cites = await citesOf(sql, { id: topic?.id ?? 0, from: topic?.from ?? 1 }, text.quoted, before);
  // Reading a long text and writing it are two pieces of work: others come in between.
  if (body.length > LONG) await setImmediate();
  return { html: text.html({ cites, mentioned }), ids };
}

const UNKNOWN = { mentioned: new Map(), ids: NOBODY };

async function citesOf(
  sql: Sql,
  topic: { id: number; from: number },
  quoted: string[],
  before: string,
): Promise<Map<string, Cite>> {
  const numbers = quoted.flatMap((place) => quotedPlace(place) ?? []);
  if (numbers.length === 0) return new Map();
  const known = numbers.filter((number) => number >= topic.from && number <= MOST);
  const posts = topic.id === 0 ? [] : await sql<Quoted>(selectQuoted, [topic.id, known]);
  const byNumber = new Map(posts.map((post) => [post.number, post]));
  const kept = new Set(before && posts.some(({ removed }) => removed) ? readMarkdown(before).quoted : []);
  const cites = new Map<string, Cite>();
  for (const place of quoted) {
    const number = quotedPlace(place);
    if (number === undefined) continue;
    const post = byNumber.get(number);
    if (!post || (post.removed && !kept.has(place))) throw refused({ code: "unknownQuote", number });
    cites.set(place, citeOf(topic.id, post));
  }
  return cites;
}

const refused = (problem: { code: string; [more: string]: string | number }) =>
  Invalid({ body: problem }, problem);

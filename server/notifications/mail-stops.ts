import { tokenHashOf } from "../members/letters.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { NotFound } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import type { HeardTopics } from "./heard-topics.ts";
import { MailStopInput } from "./inputs.ts";
import { setMail } from "./mail-switch.ts";

const select = statement(
  "mail_stop_select",
  `SELECT x.member_id AS "memberId", x.topic_id AS "topicId", m.notification_mail AS mail
   FROM mail_stop x JOIN member m ON m.id = x.member_id WHERE x.token_hash = $1`,
);

type Stop = { memberId: number; topicId: number; mail: boolean };

/** What is stopped: what is told of the letter's topic, or all letters of this kind. */
export type Stopped = "topic" | "all";

async function findStop(sql: Sql, token: string): Promise<Stop> {
  const [stop] = await sql<Stop>(select, [tokenHashOf(token)]);
  if (!stop) throw NotFound();
  return stop;
}

/**
 * What was stopped already by whoever a letter's link is for; null for nothing. Says nothing of whose it is.
 * @throws NotFound, Invalid
 */
export const mailStop = ({ sql }: Platform, topics: HeardTopics) =>
  async function mailStop(token: unknown): Promise<Stopped | null> {
    const { memberId, topicId, mail } = await findStop(sql, parse(MailStopInput, { token }).token);
    if (!mail) return "all";
    return (await topics.isSilenced(memberId, topicId)) ? "topic" : null;
  };

/**
 * Stops what is told of the topic of a letter, or all letters of this kind (`all`), by the token in it (RFC 8058): who
 * asks is not looked at. Stopped again is stopped.
 * @throws NotFound, Invalid
 */
export const stopMail = ({ sql }: Platform, topics: HeardTopics) =>
  async function stopMail(input: unknown): Promise<void> {
    const { token, all } = parse(MailStopInput, input);
    const { memberId, topicId } = await findStop(sql, token);
    if (all) await sql(setMail, [memberId, false]);
    else await topics.silenceTopic(memberId, topicId);
  };

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
  `SELECT x.member_id AS "memberId", x.topic_id AS "topicId" FROM mail_stop x WHERE x.token_hash = $1`,
);

type Stop = { memberId: number; topicId: number };

async function findStop(sql: Sql, token: string): Promise<Stop> {
  const [stop] = await sql<Stop>(select, [tokenHashOf(token)]);
  if (!stop) throw NotFound();
  return stop;
}

/** Whether a letter's link is one of ours; says nothing of whose. @throws NotFound, Invalid */
export const mailStop = ({ sql }: Platform) =>
  async function mailStop(token: unknown): Promise<void> {
    await findStop(sql, parse(MailStopInput, { token }).token);
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

import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Conflict, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { slugOf } from "../platform/slug.ts";
import { topicAct, whereTold } from "./announcements.ts";
import { conversationTitle, PEOPLE_MAX } from "./contract.ts";
import { requireConversation } from "./conversation-gate.ts";
import { AddPersonInput } from "./inputs.ts";
import { ADDING } from "./limits.ts";
import { peopleNamed, requirePeople } from "./people-named.ts";
import { lockTopic, takeVersion } from "./take-version.ts";

// What she had read when she was here before is no measure of what waits for her now.
const add = statement(
  "conversation_add",
  `WITH place AS (
     SELECT t.id, t.last_number AS after, CASE WHEN $4::bool THEN $5::int ELSE t.last_number + 1 END AS first
     FROM topic t WHERE t.id = $1
   ), reader AS (
     INSERT INTO topic_reader (topic_id, member_id, from_number) SELECT id, $2::int, first FROM place
   ), reading AS (
     UPDATE topic_reading r SET number = greatest(r.number, place.first - 1) FROM place
     WHERE r.topic_id = place.id AND r.member_id = $2::int
   )
   INSERT INTO conversation_step (topic_id, member_id, by_id, from_number, after_number)
   SELECT id, $2::int, $3::int, first, after FROM place RETURNING from_number AS "from"`,
);

const selectTitle = statement(
  "conversation_title",
  `SELECT t.title, m.id AS "authorId", m.name AS author FROM topic t JOIN member m ON m.id = t.author_id WHERE t.id = $1`,
);
const retitle = statement("conversation_retitle", "UPDATE topic SET title = $2, slug = $3 WHERE id = $1");

/**
 * Adds somebody to a conversation that the viewer is in. She reads from the next message on (`from`: `now`), or from
 * where the viewer herself reads (`start`): nobody gives more than she has. A name made of the people's names goes along.
 * @throws NotFound, Denied (`signInFirst`, `suspended`), Invalid (`person`: `chooseSomebody`, `notYourself`,
 *   `personUnknown`, `personUnreachable`; `who`: `chooseFromList`), TooMany, Conflict (`inAlready`, `conversationFull`)
 */
export const addPerson = ({ sql, transact, rateLimits }: Platform) =>
  async function addPerson(viewer: Viewer, topicId: number, input: unknown): Promise<void> {
    const member = requireMember(viewer);
    await requireConversation(viewer, sql, topicId);
    const { person, from, who } = parse(AddPersonInput, input);
    if (person === undefined)
      throw Invalid(
        who?.trim() ? { who: { code: "chooseFromList" } } : { person: { code: "chooseSomebody" } },
      );
    if (person === member.id) throw Invalid({ person: { code: "notYourself" } });
    await requirePeople(sql, [person], "person");
    await rateLimits.spend(ADDING, member.id);
    await transact(async (work) => {
      // Whoever writes, adds or leaves at this moment is before it or after it.
      await lockTopic(work.sql, topicId);
      const topic = await requireConversation(viewer, work.sql, topicId);
      if (topic.chosen.includes(person)) throw Conflict("inAlready");
      if (topic.chosen.length >= PEOPLE_MAX) throw Conflict("conversationFull");
      const version = await takeVersion(work.sql, topicId);
      const values = [topicId, person, member.id, from === "start", topic.from];
      const [added] = await work.sql<{ from: number }>(add, values);
      if (!added) throw new Error("a person was not added");
      await nameAfterPeople(work.sql, topicId, topic.chosen, person);
      const now = { ...topic, chosen: [...topic.chosen, person] };
      await work.announce({
        ...topicAct("conversation.personAdded", viewer, topic),
        data: { memberId: person, from: added.from, version },
        ...whereTold(now),
      });
    });
  };

/** A conversation called by the names of its people is called by hers too; one that was given a name keeps it. */
async function nameAfterPeople(sql: Sql, topicId: number, before: readonly number[], person: number) {
  const [named] = await sql<{ title: string; authorId: number; author: string }>(selectTitle, [topicId]);
  if (!named || !before.includes(named.authorId)) return;
  const { title, authorId, author } = named;
  const titleOf = async (ids: readonly number[]) => {
    const others = await peopleNamed(
      sql,
      ids.filter((id) => id !== authorId),
    );
    return conversationTitle([author, ...others.map(({ name }) => name)]);
  };
  if (title !== (await titleOf(before))) return;
  const now = await titleOf([...before, person]);
  await sql(retitle, [topicId, now, slugOf(now)]);
}

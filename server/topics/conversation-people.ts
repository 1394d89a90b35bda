import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import type { ConversationPerson } from "./contract.ts";
import { requireConversation } from "./conversation-gate.ts";
import { PRESENT_ADMINISTRATION } from "./conversation-here.ts";

const selectPeople = statement(
  "conversation_people",
  `SELECT json_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'lastNumber', t.last_number) AS topic,
     (SELECT json_agg(json_build_object(
         'id', k.id, 'name', k.name, 'administration', ${PRESENT_ADMINISTRATION}, 'from', y.from_number)
         ORDER BY k.name COLLATE "it-x-icu", k.id)
       FROM topic_reader y JOIN member k ON k.id = y.member_id WHERE y.topic_id = t.id) AS people
   FROM topic t WHERE t.id = $1`,
);

export type ConversationPeople = {
  topic: { id: number; slug: string; title: string; lastNumber: number };
  people: ConversationPerson[];
  /** The first post that the viewer may read. */
  from: number;
};

/** Who is in a conversation, for those who are. @throws NotFound */
export const conversationPeople = ({ sql }: Platform) =>
  async function conversationPeople(viewer: Viewer, topicId: number): Promise<ConversationPeople> {
    const { from } = await requireConversation(viewer, sql, topicId);
    const [row] = await sql<Omit<ConversationPeople, "from">>(selectPeople, [topicId]);
    if (!row) throw new Error("a topic that was there is gone");
    return { ...row, from };
  };

import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import type { Database } from "../platform/db/prisma.ts";
import { Conflict, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { communitySpaceId } from "../spaces/space-gate.ts";
import { conversationTitle, PEOPLE_MAX, peopleKey, type TopicGate } from "./contract.ts";
import { createTopic } from "./create-topic.ts";
import { forgetConversationDraft, sentDraftValues } from "./forget-draft.ts";
import { OpenConversationInput } from "./inputs.ts";
import { CONVERSING } from "./limits.ts";
import { requirePeople } from "./people-named.ts";
import { renderMessage } from "./render-message.ts";

/**
 * Opens a conversation of the viewer and the members chosen (`people`) with its first message; without a title it is
 * called by their names. A draft begun for the people in `begunFor` goes. The same `clientId` again answers the
 * conversation that is there already.
 * @throws Denied (`signInFirst`, `suspended`), Invalid (`people`: `chooseSomebody`, `notYourself`, `tooManyPeople`,
 *   `personUnknown`, `personUnreachable`; `who`: `chooseFromList`), TooMany, Conflict (`sentDifferently`)
 */
export const openConversation = ({ sql, prisma, transact, rateLimits }: Platform) =>
  async function openConversation(viewer: Viewer, input: unknown): Promise<{ id: number; slug: string }> {
    const author = requireMember(viewer);
    const { people, title: said, body, clientId, who, draft, begunFor } = parse(OpenConversationInput, input);
    const others = [...new Set(people)].filter((id) => id !== author.id);
    if (who?.trim()) throw Invalid({ who: { code: "chooseFromList" } });
    if (others.length === 0)
      throw Invalid({ people: { code: people.length > 0 ? "notYourself" : "chooseSomebody" } });
    if (others.length + 1 > PEOPLE_MAX) throw Invalid({ people: { code: "tooManyPeople", max: PEOPLE_MAX } });
    const named = await requirePeople(sql, others, "people");
    const chosen = [author.id, ...others].sort((a, b) => a - b);
    await rateLimits.spend(CONVERSING, author.id);

    // The community's own space, whoever may see it: nobody but its people reads a conversation.
    const space = { id: await communitySpaceId(sql), visibility: "PUBLIC" as const };
    const gate: TopicGate = { id: 0, audience: "PEOPLE", space, chosen, locked: false };
    const { html, ids } = await renderMessage(sql, gate, body);
    const title = said ?? conversationTitle([author.name, ...named.map(({ name }) => name)]);
    const administrationId = actsFor(viewer, space.id);
    try {
      return await transact(async (work) => {
        const beginning = { gate, author, administrationId, title, clientId, body, html, ids };
        const topic = await createTopic(work, beginning);
        if (begunFor) {
          const begun = [author.id, peopleKey(begunFor), body, ...sentDraftValues(draft)];
          await work.sql(forgetConversationDraft, begun);
        }
        return topic;
      });
    } catch (error) {
      if ((error as { code?: string }).code !== "P2002") throw error;
      const same = await openedAlready(prisma, author.id, clientId);
      if (!same) throw error;
      if (differs(same, { body, chosen, ...(said !== undefined && { title: said }) }))
        throw Conflict("sentDifferently");
      return { id: same.id, slug: same.slug };
    }
  };

const openedAlready = (prisma: Database, authorId: number, clientId: string) =>
  prisma.topic.findUnique({
    where: { authorId_clientId: { authorId, clientId } },
    include: {
      readers: { orderBy: { memberId: "asc" } },
      posts: { where: { number: 1 } },
      _count: { select: { conversationSteps: true } },
    },
  });

type Opened = NonNullable<Awaited<ReturnType<typeof openedAlready>>>;

/** Who came or went since, a new name and a changed first message are no other sending. */
function differs(
  { audience, readers, posts, _count, version, ...topic }: Opened,
  sent: { title?: string; body: string; chosen: number[] },
) {
  if (audience !== "PEOPLE") return true;
  const untouched = version === 1;
  if (untouched && sent.title !== undefined && sent.title !== topic.title) return true;
  if (_count.conversationSteps === 0 && `${readers.map(({ memberId }) => memberId)}` !== `${sent.chosen}`)
    return true;
  const [first] = posts;
  return first?.editedAt === null && first.removedAt === null && first.body !== sent.body;
}

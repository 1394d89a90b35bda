import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import type { Database } from "../platform/db/prisma.ts";
import { Conflict, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { requireReaders } from "../spaces/require-readers.ts";
import { requireSpace } from "../spaces/space-gate.ts";
import type { Along } from "../spaces/things.ts";
import { type Audience, audiencesFor, type TopicGate } from "./contract.ts";
import { createTopic } from "./create-topic.ts";
import { forgetTopicDraft, sentDraftValues } from "./forget-draft.ts";
import { OpenTopicInput } from "./inputs.ts";
import { OPENING } from "./limits.ts";
import { renderMessage } from "./render-message.ts";

/**
 * Opens a topic with its first post; the draft of a new topic in this space goes. The same `clientId` again answers the topic that is there already, if it is
 * the same in everything.
 * @param spaceSlug names the space
 * @param along what another room lays beside the first post, in the same transaction
 * @throws NotFound, Denied (`signInFirst`, `notInSpace`), Invalid, TooMany, Conflict (`sentDifferently`)
 */
export const openTopic = ({ sql, prisma, transact, rateLimits }: Platform) =>
  async function openTopic(
    viewer: Viewer,
    spaceSlug: string,
    input: unknown,
    along: Along | null = null,
  ): Promise<{ id: number; slug: string }> {
    const author = requireMember(viewer);
    const space = await requireSpace(viewer, sql, spaceSlug);
    const { title, body, audience, readers, clientId, draft } = parse(OpenTopicInput, input);
    if (!audiencesFor(viewer, space).includes(audience))
      throw Invalid({ audience: { code: "audienceTooWide" } });
    const chosen = await requireReaders(viewer, sql, space.id, { audience, readers });
    await rateLimits.spend(OPENING, author.id);

    const administrationId = actsFor(viewer, space.id);
    const gate: TopicGate = { id: 0, audience, space, chosen, locked: false };
    const { html, ids } = await renderMessage(sql, gate, body);
    try {
      return await transact(async (work) => {
        await requireReaders(viewer, work.sql, space.id, { audience, readers });
        const topic = await createTopic(work, {
          gate,
          author,
          administrationId,
          title,
          clientId,
          body,
          html,
          ids,
          along,
        });
        await work.sql(forgetTopicDraft, [author.id, space.id, body, ...sentDraftValues(draft)]);
        return topic;
      });
    } catch (error) {
      if ((error as { code?: string }).code !== "P2002") throw error;
      const same = await openedAlready(prisma, author.id, clientId);
      if (!same) throw error;
      if (differs(same, { spaceId: space.id, title, body, audience, chosen }))
        throw Conflict("sentDifferently");
      const [first] = same.posts;
      if (along && !(first && (await along.lies(sql, { kind: "post", id: first.id }))))
        throw Conflict("sentDifferently");
      return { id: same.id, slug: same.slug };
    }
  };

const openedAlready = (prisma: Database, authorId: number, clientId: string) =>
  prisma.topic.findUnique({
    where: { authorId_clientId: { authorId, clientId } },
    include: { readers: { orderBy: { memberId: "asc" } }, posts: { where: { number: 1 } } },
  });

type Opened = NonNullable<Awaited<ReturnType<typeof openedAlready>>>;
type Sent = { spaceId: number; title: string; body: string; audience: Audience; chosen: number[] };

function differs({ readers, posts, ...topic }: Opened, sent: Sent): boolean {
  if (topic.spaceId !== sent.spaceId || topic.title !== sent.title || topic.audience !== sent.audience)
    return true;
  if (`${readers.map(({ memberId }) => memberId)}` !== `${sent.chosen}`) return true;
  const [first] = posts;
  // Edited since: still the same sending.
  return first?.editedAt === null && first.body !== sent.body;
}

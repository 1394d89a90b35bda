import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Conflict, Denied } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import type { Things } from "../spaces/things.ts";
import { askedPoll } from "./asked-poll.ts";
import type { PollView } from "./contract.ts";
import { keepPoll } from "./keep-poll.ts";
import { ASKING } from "./limits.ts";
import { pollAct } from "./poll-act.ts";
import { presentPoll } from "./present.ts";

const isThere = statement("poll_is_there", "SELECT id FROM poll WHERE post_id = $1");

/**
 * Adds a poll to a post of one's own that has none.
 * @throws NotFound, Denied (`signInFirst`, `notYours`, `topicLocked`), Invalid as `askedPoll`, Conflict (`pollThere`), TooMany
 */
export const openPoll = ({ transact, rateLimits }: Platform, things: Things) =>
  async function openPoll(viewer: Viewer, postId: number, input: unknown): Promise<PollView> {
    const member = requireMember(viewer);
    const poll = askedPoll(input);
    await rateLimits.spend(ASKING, member.id);
    const posts = things.of("post");
    return transact(async (work) => {
      const post = await posts.hold(viewer, work.sql, postId);
      if (post.authorId !== member.id) throw Denied("notYours");
      if (!post.takesPart) throw Denied("topicLocked");
      if ((await work.sql(isThere, [postId])).length > 0) throw Conflict("pollThere");
      const id = await keepPoll(work.sql, postId, post.space.id, poll);
      const view = await presentPoll(work.sql, id);
      const by = { actorId: member.id, administrationId: actsFor(viewer, post.space.id) };
      const at = await posts.attach(work.sql, postId, view);
      await work.announce(pollAct("poll.opened", id, { ...by, ...at }));
      return view;
    });
  };

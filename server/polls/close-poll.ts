import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Denied, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import type { Things } from "../spaces/things.ts";
import type { PollView } from "./contract.ts";
import { holdPoll } from "./hold-poll.ts";
import { ClosePollInput } from "./inputs.ts";
import { presentPoll } from "./present.ts";
import { showChange } from "./show-change.ts";

const close = statement("poll_close", "UPDATE poll SET closes_at = now() WHERE id = $1");

/**
 * Ends a poll before its time, for good: its author does, and with a reason who keeps the discussion in order. One
 * that is over is answered as done.
 * @throws NotFound, Denied (`signInFirst`, `pollNotYours`), Invalid (`reason`), Conflict (`movedMeanwhile`)
 */
export const closePoll = ({ transact }: Platform, things: Things) =>
  async function closePoll(viewer: Viewer, pollId: number, input: unknown): Promise<PollView> {
    const member = requireMember(viewer);
    const { reason } = parse(ClosePollInput, input);
    return transact(async (work) => {
      const { poll, post } = await holdPoll(viewer, work.sql, things, pollId);
      const owns = post.authorId === member.id;
      if (!owns && !post.tidies) throw Denied("pollNotYours");
      if (!owns && !reason) throw Invalid({ reason: { code: "required" } });
      if (poll.over) return presentPoll(work.sql, pollId);
      await work.sql(close, [pollId]);
      return showChange(viewer, work, things, { name: "poll.closed", id: pollId, post, reason });
    });
  };

import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Denied, Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import type { Things } from "../spaces/things.ts";
import { leading, type PollView } from "./contract.ts";
import { holdPoll } from "./hold-poll.ts";
import { SettlePollInput } from "./inputs.ts";
import { presentPoll } from "./present.ts";
import { showChange } from "./show-change.ts";

const settle = statement("poll_settle", "UPDATE poll SET settled_id = $2 WHERE id = $1");

/**
 * Of several options with most votes takes one, when the poll is over; its author does, and may take another one.
 * @throws NotFound, Denied (`signInFirst`, `pollNotYours`, `pollNotOver`), Invalid (`option`: `notLeading`), Conflict (`movedMeanwhile`)
 */
export const settlePoll = ({ transact }: Platform, things: Things) =>
  async function settlePoll(viewer: Viewer, pollId: number, input: unknown): Promise<PollView> {
    const member = requireMember(viewer);
    const { option } = parse(SettlePollInput, input);
    return transact(async (work) => {
      const { poll, post } = await holdPoll(viewer, work.sql, things, pollId);
      if (post.authorId !== member.id) throw Denied("pollNotYours");
      if (!poll.over) throw Denied("pollNotOver");
      const view = await presentPoll(work.sql, pollId);
      const first = leading(view);
      if (first.length < 2 || !first.some(({ id }) => id === option))
        throw Invalid({ option: { code: "notLeading" } });
      if (view.settledId === option) return view;
      await work.sql(settle, [pollId, option]);
      return showChange(viewer, work, things, { name: "poll.settled", id: pollId, post });
    });
  };

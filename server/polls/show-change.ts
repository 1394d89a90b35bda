import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Work } from "../platform/transact.ts";
import { actsFor } from "../spaces/contract.ts";
import type { Thing, Things } from "../spaces/things.ts";
import type { PollView } from "./contract.ts";
import { pollAct } from "./poll-act.ts";
import { presentPoll } from "./present.ts";

const raise = statement("poll_raise", "UPDATE poll SET version = version + 1 WHERE id = $1");

type Change = {
  name: "poll.changed" | "poll.closed" | "poll.settled";
  id: number;
  post: Thing;
  reason?: string | undefined;
};

/** Shows every reader what a held poll has become, from the commit on. */
export async function showChange(
  viewer: Viewer,
  work: Work,
  things: Things,
  { name, id, post, reason }: Change,
): Promise<PollView> {
  await work.sql(raise, [id]);
  const view = await presentPoll(work.sql, id);
  const at = await things.of("post").attach(work.sql, post.ref.id, view);
  const by = { actorId: viewer.member?.id ?? 0, administrationId: actsFor(viewer, post.space.id) };
  await work.announce({ ...pollAct(name, id, { ...by, ...at }), reason });
  return view;
}

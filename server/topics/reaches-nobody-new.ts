import type { TopicGate } from "./contract.ts";

const WIDTH = { PUBLIC: 0, MEMBERS: 1, PARTIES: 2, CHOSEN: 3, PEOPLE: 4 };

/**
 * True when whoever will read what is moved from one topic to another (or from one space to another) may read it
 * already. A discussion of a twinning's parties is read by other people in another twinning.
 */
export function reachesNobodyNew(
  from: TopicGate,
  to: Pick<TopicGate, "audience" | "space" | "chosen">,
): boolean {
  if (WIDTH[to.audience] < WIDTH[from.audience]) return false;
  if (from.audience === "PUBLIC" || from.audience === "MEMBERS") return true;
  if (from.space.id !== to.space.id) return false;
  return from.audience === "PARTIES" || to.chosen.every((id) => from.chosen.includes(id));
}

import type { Act } from "../platform/activity.ts";
import type { Whereabouts } from "../spaces/things.ts";

type By = { actorId: number; administrationId: number | null } & Whereabouts;

/** What an act upon a poll says to everybody else: never who chose what. */
export const pollAct = (name: `poll.${string}`, id: number, by: By): Act => ({
  ...by,
  name,
  thing: { kind: "poll", id },
});

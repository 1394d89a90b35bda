/** A thing of any room, meant from another one. */
export type ThingRef = { kind: string; id: number };

/** What a room says when something happened. Numbers and codes only, never anybody's words. */
export type Act = {
  /** `noun.pastVerb` */
  name: string;
  actorId: number | null;
  /** The administration acted for. */
  administrationId: number | null;
  spaceId: number | null;
  thing: ThingRef;
  data?: Record<string, string | number | boolean | null>;
  /** Why, in the words of the staff; kept in the log, told to nobody by the feed. */
  reason?: string | undefined;
  /** Tags of finished pages that show what changed. */
  touches?: string[];
  /** Socket rooms that have something new to fetch. */
  rooms?: string[];
  /** Groups of sockets that lose their right to be connected. */
  cuts?: string[];
};

export type Activity = Act & { id: number };

export type WithinListener<Work> = (act: Act, work: Work) => Promise<void> | void;

export type Activities<Work> = {
  /** Hears `name` inside the transaction of the act: what it does is atomic with it, and its failure undoes it. */
  within(name: string, listener: WithinListener<Work>): void;
  /** @internal for transact */
  heardWithin(name: string): readonly WithinListener<Work>[];
};

/** The list of who listens to what; filled by the rooms' `subscribe.ts` when the community is put together. */
export function createActivities<Work>(): Activities<Work> {
  const listeners = new Map<string, WithinListener<Work>[]>();
  return {
    within(name, listener) {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    },
    heardWithin: (name) => listeners.get(name) ?? [],
  };
}

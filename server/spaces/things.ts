import type { Viewer } from "../members/contract.ts";
import type { Act, ThingRef } from "../platform/activity.ts";
import type { Sql } from "../platform/db/sql.ts";
import type { Work } from "../platform/transact.ts";
import type { Attached, SpaceView } from "./contract.ts";

/** A thing of any room, as another room needs to know it. */
export type Thing = {
  ref: ThingRef;
  /** What it stands in is called so. */
  title: string;
  /** Its address within the site. */
  path: string;
  space: SpaceView;
  authorId: number;
  /** The viewer takes part in what is going on there: nobody does where it is closed. */
  takesPart: boolean;
  /** The viewer keeps it in order. */
  tidies: boolean;
};

/** What an act upon a thing says of where it stands. */
export type Whereabouts = Pick<Act, "spaceId" | "data" | "touches" | "rooms">;

/** How the room of a thing lets others find it, and protects it. */
export type ThingFinder = {
  /** The thing, where the viewer may read it and it is still there. @throws NotFound */
  find(viewer: Viewer, sql: Sql, id: number): Promise<Thing>;
  /** … which nobody else changes until the transaction ends. @throws NotFound, Conflict (`movedMeanwhile`) */
  hold(viewer: Viewer, sql: Sql, id: number): Promise<Thing>;
};

/** … and lets them hang something on it. */
export type ThingDoor = ThingFinder & {
  /** Shows something under a thing that is held, from the commit on, to page, catch-up and event alike. */
  attach(sql: Sql, id: number, attached: Attached): Promise<Whereabouts>;
};

/** What another room lays beside a thing in the very transaction that makes it. */
export type Along = {
  /** @returns what is to be seen of it. @throws Invalid: then the thing is not made either */
  lay(work: Work, at: Laid): Promise<Attached>;
  /** The same lies there already, for a form that is sent again. */
  lies(sql: Sql, ref: ThingRef): Promise<boolean>;
};

export type Laid = { ref: ThingRef; actorId: number; administrationId: number | null } & Whereabouts;

/** Where a thing is meant by its kind and id: its room says whether it may be seen. */
export function createThings() {
  const doors = new Map<string, ThingFinder & Partial<ThingDoor>>();
  const doorOf = (kind: string) => {
    const door = doors.get(kind);
    if (!door) throw new Error(`no room has things of the kind ${kind}`);
    return door;
  };
  return {
    register: (kind: string, door: ThingFinder | ThingDoor) => void doors.set(kind, door),
    /** Things that may be pointed at. @throws Error for a kind no room has registered */
    finderOf: (kind: string): ThingFinder => doorOf(kind),
    /** … and hung something on. @throws Error for a kind on which nothing hangs too */
    of(kind: string): ThingDoor {
      const { attach, ...finder } = doorOf(kind);
      if (!attach) throw new Error(`nothing hangs on things of the kind ${kind}`);
      return { ...finder, attach };
    },
  };
}

export type Things = ReturnType<typeof createThings>;

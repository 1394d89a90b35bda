import type { Platform } from "../platform/platform.ts";
import { SPACE_VISIBILITY_CHANGED } from "../spaces/edit-space.ts";
import { CONVERSATION_LEFT } from "../topics/contract.ts";
import { FORGET_UNREADABLE } from "./forget-unreadable.ts";
import { NOTIFY } from "./notify.ts";
import { NOTIFY_DOCUMENT } from "./notify-documents.ts";
import { RECOUNT, RECOUNT_TOPICS } from "./recount.ts";

/** A job is queued with the act: who is to be told is told, once, whatever happens to this process after the commit. */
export function subscribe({ activities }: Platform) {
  activities.within("post.created", ({ thing }, work) => work.enqueue(NOTIFY, { postId: thing.id }));
  activities.within("post.edited", async ({ thing, data }, work) => {
    if (data?.mentions) await work.enqueue(NOTIFY, { postId: thing.id, edited: true });
  });
  for (const name of ["document.added", "document.versionAdded", "document.versionRestored"])
    activities.within(name, ({ thing, data }, work) =>
      work.enqueue(NOTIFY_DOCUMENT, { documentId: thing.id, number: data?.number ?? 1 }),
    );
  // Whom it is for may have changed with the rest.
  activities.within("document.edited", async ({ spaceId }, work) => {
    if (spaceId !== null) await work.enqueue(FORGET_UNREADABLE, { spaceId });
  });
  for (const name of ["post.removed", "post.restored"])
    activities.within(name, ({ thing }, work) => work.enqueue(RECOUNT, { postId: thing.id }));
  activities.within("participation.ended", async ({ spaceId, thing }, work) => {
    if (spaceId !== null) await work.enqueue(FORGET_UNREADABLE, { spaceId, memberId: thing.id });
  });
  // Messages that went to another topic are news of that one.
  for (const name of ["topic.split", "topic.mergedAway"])
    activities.within(name, ({ thing, data }, work) =>
      work.enqueue(RECOUNT_TOPICS, { topicIds: [thing.id, data?.into] }),
    );
  // … and one that went to another space may have lost readers there.
  activities.within("topic.movedHere", async ({ spaceId }, work) => {
    if (spaceId !== null) await work.enqueue(FORGET_UNREADABLE, { spaceId });
  });
  activities.within(CONVERSATION_LEFT, async ({ spaceId, actorId }, work) => {
    if (spaceId !== null && actorId !== null)
      await work.enqueue(FORGET_UNREADABLE, { spaceId, memberId: actorId });
  });
  activities.within(SPACE_VISIBILITY_CHANGED, ({ thing }, work) =>
    work.enqueue(FORGET_UNREADABLE, { spaceId: thing.id }),
  );
}

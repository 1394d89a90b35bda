import type { Act } from "../platform/activity.ts";
import { sessionGroup } from "./contract.ts";

/** That a session is over, said to whoever holds its sockets. @param hash SHA-256 of its id */
export const sessionEnded = (hash: string, memberId: number): Act => ({
  name: "session.ended",
  actorId: memberId,
  administrationId: null,
  spaceId: null,
  thing: { kind: "member", id: memberId },
  cuts: [sessionGroup(hash)],
});

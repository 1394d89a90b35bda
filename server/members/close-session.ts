import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import type { Viewer } from "./contract.ts";
import { endSessions } from "./end-sessions.ts";
import { CloseSessionInput } from "./inputs.ts";
import { requireSignedIn } from "./require-signed-in.ts";

/** Ends one of one's own sessions and cuts its sockets; nothing happens to anybody else's. @throws Denied, Invalid */
export const closeSession = ({ transact }: Platform) =>
  async function closeSession(viewer: Viewer, input: unknown): Promise<void> {
    const { id } = requireSignedIn(viewer);
    const { session } = parse(CloseSessionInput, input);
    await transact((work) => endSessions(work, id, { only: session }));
  };

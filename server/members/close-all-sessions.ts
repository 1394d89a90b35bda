import type { Platform } from "../platform/platform.ts";
import type { Viewer } from "./contract.ts";
import { endSessions } from "./end-sessions.ts";
import { requireSignedIn } from "./require-signed-in.ts";

/** Ends every session one has, the one that asks too, and cuts their sockets. @throws Denied */
export const closeAllSessions = ({ transact }: Platform) =>
  async function closeAllSessions(viewer: Viewer): Promise<void> {
    const { id } = requireSignedIn(viewer);
    await transact((work) => endSessions(work, id));
  };

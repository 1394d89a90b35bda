import type { IncomingMessage } from "node:http";
import type { Community } from "../community.ts";

type Viewer = Community["members"]["guest"];

/** Who asks; a guest without a session. */
export async function viewerOf({ members }: Community, { headers }: IncomingMessage): Promise<Viewer> {
  const session = await members.sessions.read(headers.cookie, headers["user-agent"]);
  return session?.viewer ?? members.guest;
}

import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import type { Visibility } from "../spaces/contract.ts";
import { type Audience, audiencesFor } from "./contract.ts";

// Whoever makes the space narrower waits for this transaction, and then narrows what it opened too.
const visibilityNow = statement(
  "topic_space_visibility",
  "SELECT visibility FROM space WHERE id = $1 FOR SHARE",
);

/** A topic is never wider than its space is at commit. @throws Invalid (`audienceTooWide`) */
export async function requireAudience(viewer: Viewer, sql: Sql, spaceId: number, audience: Audience) {
  const [space] = await sql<{ visibility: Visibility }>(visibilityNow, [spaceId]);
  if (!space || !audiencesFor(viewer, { id: spaceId, ...space }).includes(audience))
    throw Invalid({ audience: { code: "audienceTooWide" } });
}

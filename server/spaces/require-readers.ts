import type { Viewer } from "../members/contract.ts";
import { type Sql, statement } from "../platform/db/sql.ts";
import { Denied, Invalid } from "../platform/errors.ts";
import { audiencesIn, type SpaceAudience, type Visibility } from "./contract.ts";

// Whoever makes the space narrower waits for this transaction, and then narrows what it made too.
const visibilityNow = statement(
  "space_visibility_held",
  "SELECT visibility FROM space WHERE id = $1 FOR SHARE",
);
const selectTaking = statement(
  "readers_taking_part",
  `SELECT DISTINCT member_id AS id FROM participation
   WHERE space_id = $1 AND member_id = ANY($2::int[]) AND (until IS NULL OR until > now())`,
);

type Asked = { audience: SpaceAudience; readers: readonly number[] };

/**
 * Whom something of a space may be for, inside the transaction that writes it: never wider than the space is at commit,
 * and of chosen people those who take part, the viewer with them.
 * @returns their ids; none with another audience
 * @throws Invalid (`audience`: `audienceTooWide`; `readers`: `chooseSomebody`), Denied (`notInSpace`)
 */
export async function requireReaders(
  viewer: Viewer,
  sql: Sql,
  spaceId: number,
  { audience, readers }: Asked,
): Promise<number[]> {
  const [space] = await sql<{ visibility: Visibility }>(visibilityNow, [spaceId]);
  if (!space || !audiencesIn(viewer, { id: spaceId, ...space }).includes(audience))
    throw Invalid({ audience: { code: "audienceTooWide" } });
  if (audience !== "CHOSEN") return [];
  const others = [...new Set(readers)].filter((id) => id !== viewer.member?.id);
  if (others.length === 0) throw Invalid({ readers: { code: "chooseSomebody" } });
  const taking = await sql(selectTaking, [spaceId, others]);
  if (taking.length < others.length) throw Denied("notInSpace");
  return [viewer.member?.id ?? 0, ...others].sort((a, b) => a - b);
}

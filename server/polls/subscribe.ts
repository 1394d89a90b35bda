import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";

const forget = statement("poll_forget", "DELETE FROM poll WHERE post_id = $1");

/** What a post asked goes for good with what it said. */
export function subscribe({ activities }: Platform) {
  activities.within("post.purged", async ({ thing }, { sql }) => void (await sql(forget, [thing.id])));
}

import type { Viewer } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import type { Platform } from "../platform/platform.ts";
import { openSpace } from "./open-space.ts";
import { communitySpaceId } from "./space-gate.ts";

const oneAtATime = statement("found_lock", "SELECT pg_advisory_xact_lock(hashtext('agire.found'))");

/** Opens the community's own space, the forum, if there is none yet; called at every start. */
export const foundCommunity = ({ transact }: Platform) =>
  async function foundCommunity(viewer: Viewer, title: string): Promise<number> {
    return transact(async (work) => {
      await work.sql(oneAtATime);
      return communitySpaceId(work.sql).catch(() =>
        openSpace(viewer, work, {
          kind: "COMMUNITY",
          slug: "forum",
          title,
          shortTitle: title,
          visibility: "PUBLIC",
        }),
      );
    });
  };

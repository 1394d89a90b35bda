import type { Platform } from "../platform/platform.ts";
import { slugOf } from "../platform/slug.ts";
import { SPACE_VISIBILITY_CHANGED } from "../spaces/edit-space.ts";
import { SPACE_OPENED } from "../spaces/open-space.ts";
import { followVisibility } from "./follow-visibility.ts";
import { COMMUNITY_TOPIC_TITLE } from "./texts.it.ts";

/**
 * Every space is born with its general discussion, in the transaction that opens it; what is written in a space
 * is never for more people than the space is.
 */
export function subscribe({ activities }: Platform) {
  activities.within(SPACE_OPENED, async ({ thing }, work) => {
    const tx = await work.prisma();
    const space = await tx.space.findUniqueOrThrow({ where: { id: thing.id } });
    const title = space.kind === "COMMUNITY" ? COMMUNITY_TOPIC_TITLE : space.title;
    await tx.topic.create({
      data: {
        spaceId: space.id,
        title,
        slug: slugOf(title),
        audience: space.visibility,
        isGeneral: true,
        createdAt: space.openedAt,
      },
    });
  });
  activities.within(SPACE_VISIBILITY_CHANGED, followVisibility);
}

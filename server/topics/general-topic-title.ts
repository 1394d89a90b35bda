import type { Viewer } from "../members/contract.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import { canManageSpace } from "../spaces/contract.ts";

/** The title of the discussion a space was born with, for those who may change it. @throws NotFound */
export const generalTopicTitle = ({ prisma }: Platform) =>
  async function generalTopicTitle(viewer: Viewer, spaceId: number): Promise<string> {
    const topic = canManageSpace(viewer, spaceId)
      ? await prisma.topic.findFirst({ where: { spaceId, isGeneral: true }, select: { title: true } })
      : null;
    if (!topic) throw NotFound();
    return topic.title;
  };

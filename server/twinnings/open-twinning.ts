import { isStaff, type Viewer } from "../members/contract.ts";
import { Denied } from "../platform/errors.ts";
import { renderMarkdown } from "../platform/markdown.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { openSpace } from "../spaces/open-space.ts";
import { OpenTwinningInput, TWINNINGS_TAG } from "./contract.ts";

/**
 * Opens a twinning with its space (whose discussion is started by those who listen); today a right of the staff.
 * @throws Denied, Invalid
 */
export const openTwinning = ({ transact }: Platform) =>
  async function openTwinning(viewer: Viewer, input: unknown): Promise<{ spaceId: number }> {
    if (!isStaff(viewer)) throw Denied("staffOnly");
    const { parties, slug, visibility, openedAt, ...twinning } = parse(OpenTwinningInput, input);
    return transact(async (work) => {
      const tx = await work.prisma();
      const spaceId = await openSpace(viewer, work, {
        kind: "TWINNING",
        slug,
        title: twinning.title,
        shortTitle: twinning.acronym,
        visibility,
        openedAt,
      });
      const { id } = await tx.twinning.create({
        data: {
          ...twinning,
          spaceId,
          presentationHtml: renderMarkdown(twinning.presentation),
          objectivesHtml: renderMarkdown(twinning.objectives),
          resultsHtml: renderMarkdown(twinning.results),
          parties: { create: parties.map((party, position) => ({ ...party, position })) },
        },
      });
      await work.announce({
        name: "twinning.opened",
        actorId: viewer.member?.id ?? null,
        administrationId: null,
        spaceId,
        thing: { kind: "twinning", id },
        touches: [TWINNINGS_TAG],
      });
      return { spaceId };
    });
  };

import { renderMarkdown } from "../platform/markdown.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { type Language, MEMBERS_TAG, memberGroup, type Viewer } from "./contract.ts";
import { ProfileInput } from "./inputs.ts";
import { PROFILE_BY_MEMBER } from "./profile-limits.ts";
import { requireMember } from "./require-member.ts";

/** Changes what one says of oneself. Answers the language chosen. @throws Denied, Invalid, TooMany */
export const editProfile = ({ transact, rateLimits }: Platform) =>
  async function editProfile(viewer: Viewer, input: unknown): Promise<{ language: Language }> {
    const member = requireMember(viewer);
    const { bio = null, hidesLastSeen = false, hidesPresence = false, ...said } = parse(ProfileInput, input);
    await rateLimits.spend(PROFILE_BY_MEMBER, member.id);
    const bioHtml = bio && renderMarkdown(bio);
    await transact(async (work) => {
      const tx = await work.prisma();
      await tx.member.update({
        where: { id: member.id },
        data: { ...said, bio, bioHtml, hidesLastSeen, hidesPresence },
      });
      await work.announce({
        name: "member.edited",
        actorId: member.id,
        administrationId: member.administration?.id ?? null,
        spaceId: null,
        thing: { kind: "member", id: member.id },
        touches: [MEMBERS_TAG],
        // Open windows come back as somebody who is seen, or is not.
        ...(hidesPresence !== (member.hidesPresence ?? false) && { cuts: [memberGroup(member.id)] }),
      });
    });
    return { language: said.language };
  };

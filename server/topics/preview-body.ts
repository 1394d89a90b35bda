import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { PreviewInput } from "./inputs.ts";
import { PREVIEWING } from "./limits.ts";
import { renderBody } from "./render-body.ts";
import { requireTopic } from "./topic-gate.ts";

/**
 * What a message would look like, by the same rules as when it is sent: in a topic, or as the first of a new one.
 * Nothing is kept.
 * @returns safe HTML
 * @throws NotFound, Denied (`signInFirst`), Invalid, TooMany
 */
export const previewBody = ({ sql, rateLimits }: Platform) =>
  async function previewBody(viewer: Viewer, input: unknown): Promise<string> {
    const author = requireMember(viewer);
    const { topicId, body } = parse(PreviewInput, input);
    const topic = topicId ? await requireTopic(viewer, sql, topicId) : null;
    await rateLimits.spend(PREVIEWING, author.id);
    return (await renderBody(sql, topic, body)).html;
  };

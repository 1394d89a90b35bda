import type { Viewer } from "../members/contract.ts";
import { memberRoom } from "../members/contract.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { NotFound } from "../platform/errors.ts";
import { nudge } from "../platform/feed.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import type { HeardTopics } from "./heard-topics.ts";
import { MarkReadInput } from "./inputs.ts";
import { selectTopics } from "./notification-page.ts";

/** Takes one topic for read (`topicId`), or all that have something new. @throws Denied (`signInFirst`), Invalid, NotFound */
export const markNotificationsRead = ({ sql }: Platform, topics: HeardTopics) =>
  async function markNotificationsRead(viewer: Viewer, input: unknown): Promise<void> {
    const { id } = requireSignedIn(viewer);
    const { topicId } = parse(MarkReadInput, input);
    const all = await sql<{ topicId: number; isNew: boolean }>(selectTopics, [id]);
    const one = topicId === undefined ? null : Number(topicId);
    if (one !== null && !all.some((row) => row.topicId === one)) throw NotFound();
    // What she may not read any more is taken for read too, and counts no longer.
    const read = all.filter((row) => row.isNew && (one === null || row.topicId === one));
    await topics.readThrough(
      id,
      read.map((row) => row.topicId),
    );
    await nudge(sql, [memberRoom(id)]);
  };

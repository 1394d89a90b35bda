import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Conflict, NotFound } from "../platform/errors.ts";
import { readMarkdown } from "../platform/markdown.ts";
import { withTask } from "../platform/markdown-tasks.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { actsFor } from "../spaces/contract.ts";
import { postAct } from "./announcements.ts";
import type { PostView } from "./contract.ts";
import { TickInput } from "./inputs.ts";
import { TICKING } from "./limits.ts";
import { requireOwnPost } from "./own-post.ts";
import { POST_PEOPLE, POST_VIEW } from "./present.ts";
import { renderBody } from "./render-body.ts";
import { lockTopic, takeVersion } from "./take-version.ts";
import { requireTopic } from "./topic-gate.ts";

const updatePost = statement(
  "tick_update_post",
  `WITH p AS (UPDATE post SET body = $2, html = $3, version = $4, text_version = $4 WHERE id = $1 RETURNING *)
   SELECT ${POST_VIEW} AS view FROM p ${POST_PEOPLE}`,
);

/**
 * Ticks a box in one's own post, or empties it: that box alone changes, and the post does not count as edited. What is
 * so already is answered as done.
 * @throws NotFound, Denied (`signInFirst`, `topicLocked`, `notYours`), Invalid, TooMany, Conflict (`removedMeanwhile`,
 * `taskGone`: the post was changed, and says no such thing any more)
 */
export const tickTask = ({ sql, transact, rateLimits }: Platform) =>
  async function tickTask(viewer: Viewer, topicId: number, input: unknown): Promise<PostView> {
    const author = requireMember(viewer);
    await requireTopic(viewer, sql, topicId);
    const { number, task: key, done } = parse(TickInput, input);
    await rateLimits.spend(TICKING, author.id);
    return transact(async (work) => {
      // Two boxes ticked at once are two changes, one after the other.
      await lockTopic(work.sql, topicId);
      const { topic, post } = await requireOwnPost(viewer, work.sql, topicId, number);
      if (post.removed) throw Conflict("removedMeanwhile");
      const task = readMarkdown(post.body).tasks.find((one) => one.key === key);
      if (!task) throw Conflict("taskGone");
      if (task.done === done) return post.view;
      const body = withTask(post.body, task, done);
      const { html } = await renderBody(work.sql, topic, body, post.body);
      const version = await takeVersion(work.sql, topicId);
      const [ticked] = await work.sql<{ view: PostView }>(updatePost, [post.id, body, html, version]);
      if (!ticked) throw NotFound();
      const administrationId = actsFor(viewer, topic.space.id);
      const about = { topic, postId: post.id, number, version, actorId: author.id, administrationId };
      await work.announce({ ...postAct("post.edited", about), name: "post.taskTicked" });
      return ticked.view;
    });
  };

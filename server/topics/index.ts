import type { Platform } from "../platform/platform.ts";
import { topicChannel } from "./channel.ts";
import { editPost } from "./edit-post.ts";
import { newTopicForm } from "./new-topic-form.ts";
import { openTopic } from "./open-topic.ts";
import { postReply } from "./post-reply.ts";
import { postSource } from "./post-source.ts";
import { postsOfMember } from "./posts-of-member.ts";
import { removePost } from "./remove-post.ts";
import { subscribe } from "./subscribe.ts";
import { topicChanges } from "./topic-changes.ts";
import { topicList } from "./topic-list.ts";
import { topicPage } from "./topic-page.ts";

export function createTopics(platform: Platform) {
  subscribe(platform);
  return {
    channel: topicChannel(platform.sql),
    openTopic: openTopic(platform),
    newTopicForm: newTopicForm(platform),
    postReply: postReply(platform),
    editPost: editPost(platform),
    removePost: removePost(platform),
    postSource: postSource(platform),
    postsOfMember: postsOfMember(platform),
    topicPage: topicPage(platform),
    topicList: topicList(platform),
    topicChanges: topicChanges(platform),
  };
}

export type Topics = ReturnType<typeof createTopics>;

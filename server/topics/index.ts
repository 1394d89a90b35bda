import type { Platform } from "../platform/platform.ts";
import { topicChannel } from "./channel.ts";
import { editPost } from "./edit-post.ts";
import { generalTopicTitle } from "./general-topic-title.ts";
import { lastActivity } from "./last-activity.ts";
import { markRead } from "./mark-read.ts";
import { markTestimony } from "./mark-testimony.ts";
import { moderatePost } from "./moderate-post.ts";
import { moderateTopic } from "./moderate-topic.ts";
import { newTopicForm } from "./new-topic-form.ts";
import { newsOf } from "./news-of.ts";
import { openTopic } from "./open-topic.ts";
import { postReply } from "./post-reply.ts";
import { postSource } from "./post-source.ts";
import { postsOfMember } from "./posts-of-member.ts";
import { previewBody } from "./preview-body.ts";
import { quotePost } from "./quote-post.ts";
import { react } from "./react.ts";
import { removePost } from "./remove-post.ts";
import { renameGeneralTopic } from "./rename-general-topic.ts";
import { subscribe } from "./subscribe.ts";
import { testimonies } from "./testimonies.ts";
import { tickTask } from "./tick-task.ts";
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
    previewBody: previewBody(platform),
    quotePost: quotePost(platform),
    editPost: editPost(platform),
    tickTask: tickTask(platform),
    removePost: removePost(platform),
    postSource: postSource(platform),
    generalTopicTitle: generalTopicTitle(platform),
    renameGeneralTopic: renameGeneralTopic(platform),
    postsOfMember: postsOfMember(platform),
    topicPage: topicPage(platform),
    topicList: topicList(platform),
    topicChanges: topicChanges(platform),
    testimonies: testimonies(platform),
    newsOf: newsOf(platform),
    moderateTopic: moderateTopic(platform),
    moderatePost: moderatePost(platform),
    markTestimony: markTestimony(platform),
    react: react(platform),
    markRead: markRead(platform),
    lastActivity: lastActivity(platform),
  };
}

export type Topics = ReturnType<typeof createTopics>;

import type { Platform } from "../platform/platform.ts";
import { addPerson } from "./add-person.ts";
import { bookmarkList } from "./bookmark-list.ts";
import { topicChannel } from "./channel.ts";
import { chooseTopicLevel, isSilenced, silenceTopic } from "./choose-level.ts";
import { chooseUseful } from "./choose-useful.ts";
import { closeSilent } from "./close-silent.ts";
import { conversationForm } from "./conversation-form.ts";
import { conversationList } from "./conversation-list.ts";
import { conversationPeople } from "./conversation-people.ts";
import { discardDraft } from "./discard-draft.ts";
import { draftList } from "./draft-list.ts";
import { dropOldDrafts } from "./drop-old-drafts.ts";
import { editPost } from "./edit-post.ts";
import { generalTopicTitle } from "./general-topic-title.ts";
import { dropBookmark, keepBookmark } from "./keep-bookmark.ts";
import { lastActivity } from "./last-activity.ts";
import { leaveConversation } from "./leave-conversation.ts";
import { listsChannel } from "./lists-channel.ts";
import { markAllRead } from "./mark-all-read.ts";
import { markRead } from "./mark-read.ts";
import { markTestimony } from "./mark-testimony.ts";
import { mentionable, mentionableAmong, mentionableInSpace } from "./mentionable.ts";
import { mergeTopic } from "./merge-topic.ts";
import { moderatePost } from "./moderate-post.ts";
import { moderateTopic } from "./moderate-topic.ts";
import { moveTopic } from "./move-topic.ts";
import { newTopicForm } from "./new-topic-form.ts";
import { newsOf } from "./news-of.ts";
import { openConversation } from "./open-conversation.ts";
import { openTopic } from "./open-topic.ts";
import { ownPost } from "./own-post-page.ts";
import { postNews } from "./post-news.ts";
import { postReply } from "./post-reply.ts";
import { postSource } from "./post-source.ts";
import { postVersions } from "./post-versions.ts";
import { postsOfMember } from "./posts-of-member.ts";
import { previewBody } from "./preview-body.ts";
import { purgeRemoved } from "./purge-removed.ts";
import { quotePost } from "./quote-post.ts";
import { react } from "./react.ts";
import { readThrough } from "./read-through.ts";
import { readableAmong } from "./readable-among.ts";
import { removePost } from "./remove-post.ts";
import { renameConversation } from "./rename-conversation.ts";
import { renameGeneralTopic } from "./rename-general-topic.ts";
import { restoreVersion } from "./restore-version.ts";
import { saveDraft } from "./save-draft.ts";
import { setTopicRules } from "./set-topic-rules.ts";
import { splitTopic } from "./split-topic.ts";
import { subscribe } from "./subscribe.ts";
import { testimonies } from "./testimonies.ts";
import { postDoor } from "./thing.ts";
import { tickTask } from "./tick-task.ts";
import { tidyingLog } from "./tidying-log.ts";
import { topicChanges } from "./topic-changes.ts";
import { currentTopics, topicList } from "./topic-list.ts";
import { topicPage } from "./topic-page.ts";
import { topicSettings } from "./topic-settings.ts";
import { undoRemoval } from "./undo-removal.ts";

export function createTopics(platform: Platform) {
  subscribe(platform);
  platform.jobs.schedule(
    "topics.close-silent",
    "*/10 * * * *",
    async () => void (await closeSilent(platform)()),
  );
  platform.jobs.schedule(
    "topics.purge-removed",
    "17 3 * * *",
    async () => void (await purgeRemoved(platform)()),
  );
  platform.jobs.schedule(
    "topics.drop-old-drafts",
    "27 3 * * *",
    async () => void (await dropOldDrafts(platform)()),
  );
  return {
    channel: topicChannel(platform.sql),
    listsChannel,
    door: postDoor,
    openTopic: openTopic(platform),
    newTopicForm: newTopicForm(platform),
    openConversation: openConversation(platform),
    conversationForm: conversationForm(platform),
    conversationList: conversationList(platform),
    conversationPeople: conversationPeople(platform),
    addPerson: addPerson(platform),
    leaveConversation: leaveConversation(platform),
    renameConversation: renameConversation(platform),
    postReply: postReply(platform),
    previewBody: previewBody(platform),
    quotePost: quotePost(platform),
    editPost: editPost(platform),
    saveDraft: saveDraft(platform),
    discardDraft: discardDraft(platform),
    draftList: draftList(platform),
    tickTask: tickTask(platform),
    removePost: removePost(platform),
    undoRemoval: undoRemoval(platform),
    postSource: postSource(platform),
    ownPost: ownPost(platform),
    generalTopicTitle: generalTopicTitle(platform),
    renameGeneralTopic: renameGeneralTopic(platform),
    postsOfMember: postsOfMember(platform),
    postVersions: postVersions(platform),
    restoreVersion: restoreVersion(platform),
    topicPage: topicPage(platform),
    topicList: topicList(platform),
    currentTopics: currentTopics(platform),
    topicChanges: topicChanges(platform),
    testimonies: testimonies(platform),
    newsOf: newsOf(platform),
    tidyingLog: tidyingLog(platform),
    moderateTopic: moderateTopic(platform),
    moveTopic: moveTopic(platform),
    splitTopic: splitTopic(platform),
    mergeTopic: mergeTopic(platform),
    setTopicRules: setTopicRules(platform),
    topicSettings: topicSettings(platform),
    moderatePost: moderatePost(platform),
    markTestimony: markTestimony(platform),
    react: react(platform),
    chooseUseful: chooseUseful(platform),
    markRead: markRead(platform),
    keepBookmark: keepBookmark(platform),
    dropBookmark: dropBookmark(platform),
    bookmarkList: bookmarkList(platform),
    markAllRead: markAllRead(platform),
    lastActivity: lastActivity(platform),
    chooseTopicLevel: chooseTopicLevel(platform),
    silenceTopic: silenceTopic(platform),
    isSilenced: isSilenced(platform),
    mentionable: mentionable(platform),
    mentionableInSpace: mentionableInSpace(platform),
    mentionableAmong: mentionableAmong(platform),
    postNews: postNews(platform),
    readableAmong: readableAmong(platform),
    readThrough: readThrough(platform),
  };
}

export type Topics = ReturnType<typeof createTopics>;

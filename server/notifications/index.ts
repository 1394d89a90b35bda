import type { Platform } from "../platform/platform.ts";
import { memberChannel } from "./channel.ts";
import { defineForgetUnreadable } from "./forget-unreadable.ts";
import type { HeardDocuments } from "./heard-documents.ts";
import type { HeardTopics } from "./heard-topics.ts";
import { defineLetters } from "./letters.ts";
import { mailStop, stopMail } from "./mail-stops.ts";
import { chooseMail, wantsMail } from "./mail-switch.ts";
import { markNotificationsRead } from "./mark-read.ts";
import { notificationPage } from "./notification-page.ts";
import { defineNotify } from "./notify.ts";
import { defineNotifyDocuments } from "./notify-documents.ts";
import { defineRecount } from "./recount.ts";
import { subscribe } from "./subscribe.ts";
import { scheduleSweep } from "./sweep.ts";

/** Reaches people where something new concerns them: a list, a bell, a letter. It hears of posts and documents and is called by nobody. */
export function createNotifications(platform: Platform, topics: HeardTopics, documents: HeardDocuments) {
  subscribe(platform);
  defineNotify(platform, topics);
  defineNotifyDocuments(platform, documents);
  defineRecount(platform);
  defineForgetUnreadable(platform, topics, documents);
  defineLetters(platform, topics);
  scheduleSweep(platform);
  return {
    channel: memberChannel(platform.sql),
    notificationPage: notificationPage(platform, topics, documents),
    markRead: markNotificationsRead(platform, topics),
    wantsMail: wantsMail(platform),
    chooseMail: chooseMail(platform),
    mailStop: mailStop(platform, topics),
    stopMail: stopMail(platform, topics),
  };
}

export type Notifications = ReturnType<typeof createNotifications>;

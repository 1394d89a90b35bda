import { createAccessibility } from "./accessibility/index.ts";
import { createDocuments } from "./documents/index.ts";
import { createInformation } from "./information/index.ts";
import { createMembers } from "./members/index.ts";
import { createNotifications } from "./notifications/index.ts";
import type { Platform } from "./platform/platform.ts";
import { createPolls } from "./polls/index.ts";
import { createSpaces } from "./spaces/index.ts";
import { createTopics } from "./topics/index.ts";
import { createTwinnings } from "./twinnings/index.ts";

/** The one door: everything the community does, put together once a process. */
export function createCommunity(platform: Platform) {
  const information = createInformation(platform);
  const members = createMembers(platform, information.privacyVersion);
  const spaces = createSpaces(platform);
  const twinnings = createTwinnings(platform);
  const topics = createTopics(platform);
  spaces.things.register("post", topics.door);
  const polls = createPolls(platform, spaces.things);
  const documents = createDocuments(platform);
  spaces.things.register("document", documents.door);
  const notifications = createNotifications(platform, topics, documents);
  const accessibility = createAccessibility(platform);
  return {
    information,
    members,
    spaces,
    twinnings,
    topics,
    polls,
    documents,
    notifications,
    accessibility,
    channels: [topics.channel, topics.listsChannel, spaces.channel, documents.channel, notifications.channel],
  };
}

export type Community = ReturnType<typeof createCommunity>;

import type { Viewer } from "../members/contract.ts";
import type { PostNews } from "../topics/contract.ts";

/** What this room asks of the topics it hears of; community.ts hands it in. */
export type HeardTopics = {
  postNews(postId: number): Promise<PostNews | null>;
  readableAmong(viewer: Viewer, topicIds: readonly number[]): Promise<Set<number>>;
  readThrough(memberId: number, topicIds: readonly number[]): Promise<void>;
  silenceTopic(memberId: number, topicId: number): Promise<void>;
  isSilenced(memberId: number, topicId: number): Promise<boolean>;
};

import type { Platform } from "../platform/platform.ts";
import type { Things } from "../spaces/things.ts";
import { closePoll } from "./close-poll.ts";
import { openPoll } from "./open-poll.ts";
import { ownVote, ownVotes } from "./own-votes.ts";
import { pollAlong } from "./poll-along.ts";
import { pollCalendar } from "./poll-calendar.ts";
import { pollCsv } from "./poll-csv.ts";
import { pollPage } from "./poll-page.ts";
import { settlePoll } from "./settle-poll.ts";
import { subscribe } from "./subscribe.ts";
import { vote, withdrawVote } from "./vote.ts";

/** Questions put to the readers of a post. @param things where posts are found, and shown with what hangs on them */
export function createPolls(platform: Platform, things: Things) {
  subscribe(platform);
  return {
    pollAlong,
    openPoll: openPoll(platform, things),
    vote: vote(platform, things),
    withdrawVote: withdrawVote(platform, things),
    closePoll: closePoll(platform, things),
    settlePoll: settlePoll(platform, things),
    ownVotes: ownVotes(platform),
    ownVote: ownVote(platform, things),
    pollPage: pollPage(platform, things),
    pollCsv: pollCsv(platform, things),
    pollCalendar: pollCalendar(platform, things),
  };
}

export type Polls = ReturnType<typeof createPolls>;

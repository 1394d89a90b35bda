import ical, { ICalCalendarMethod } from "ical-generator";
import type { Viewer } from "../members/contract.ts";
import { NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import type { Things } from "../spaces/things.ts";
import { chosenOption } from "./contract.ts";
import { findPoll } from "./hold-poll.ts";
import { presentPoll } from "./present.ts";
import { ROME_CLOCK } from "./rome-clock.ts";

/** What is agreed upon lasts so long, as far as anybody knows. */
const MINUTES = 60;

/**
 * The date that was chosen, for one's calendar: an hour where the poll named a time, a whole day where it did not.
 * @throws NotFound where the poll's post is not for the viewer, and where no date is chosen, or not yet (`noChosenDate`)
 */
export const pollCalendar = ({ sql, baseUrl }: Platform, things: Things) =>
  async function pollCalendar(viewer: Viewer, pollId: number): Promise<string> {
    const { post } = await findPoll(viewer, sql, things, pollId);
    const poll = await presentPoll(sql, pollId);
    const chosen = chosenOption(poll, Date.now());
    if (!chosen?.day) throw NotFound("noChosenDate");
    const url = new URL(post.path, baseUrl).href;
    const calendar = ical({
      prodId: { company: "agire", product: "agire", language: "IT" },
      method: ICalCalendarMethod.PUBLISH,
      // No zone of its own: what a calendar says of itself is told in UTC.
      timezone: { name: null, generator: () => ROME_CLOCK },
    });
    const start = onClocks(chosen.day, chosen.time);
    calendar.createEvent({
      // The same however often it is fetched: a calendar then knows it again.
      id: `sondaggio-${pollId}@${new URL(baseUrl).hostname}`,
      sequence: poll.version,
      stamp: new Date(poll.closesAt ?? start),
      summary: poll.question,
      description: `${post.title}\n${url}`,
      url,
      start,
      ...(chosen.time
        ? { timezone: "Europe/Rome", end: new Date(start.getTime() + MINUTES * 60_000) }
        : { allDay: true }),
    });
    return calendar.toString();
  };

/** What the clocks show then: the library writes a date down as the clocks of this machine show it. */
function onClocks(day: string, time: string | null): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hours = 0, minutes = 0] = (time ?? "00:00").split(":").map(Number);
  return new Date(year, month - 1, date, hours, minutes);
}

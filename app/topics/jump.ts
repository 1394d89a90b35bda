import { isDay } from "../../server/platform/contract.ts";
import { pageOf, type TopicView } from "../../server/topics/contract.ts";
import { pageNumber } from "../site/page-number";

/** What an address asks for: a page, a post by its number (`?messaggio=57`), or by its day (`?data=2018-03-01`). */
export type Place = {
  page: number;
  number: number | null;
  /** 2018-03-01 */
  day: string | null;
  /** Something was asked for that is neither. */
  wrong: "number" | "day" | null;
};

/** What became of it: the post to be led to, and what is to be said. */
export type Jump = { number: number | null; wrong: Place["wrong"]; after: string | null };

/** Where a topic's address leads; a number counts before a day. */
export function placeIn(request: Request): Place {
  const asked = new URL(request.url).searchParams;
  const [number, day] = [asked.get("messaggio")?.trim(), asked.get("data")?.trim()];
  const nowhere: Place = { page: pageNumber(request), number: null, day: null, wrong: null };
  if (number) {
    const isNumber = /^[1-9]\d{0,8}$/.test(number);
    return isNumber
      ? { ...nowhere, page: pageOf(Number(number)), number: Number(number) }
      : { ...nowhere, wrong: "number" };
  }
  if (day) return isDay(day) ? { ...nowhere, day } : { ...nowhere, wrong: "day" };
  return number === undefined && day === undefined ? nowhere : { ...nowhere, wrong: "number" };
}

export const jumpOf = ({ number, day, wrong }: Place, { found, topic }: TopicView): Jump => {
  if (day === null) return { number, wrong, after: null };
  return { number: found ?? topic.lastNumber, wrong, after: found === null ? day : null };
};

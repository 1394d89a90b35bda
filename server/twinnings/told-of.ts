import type { output } from "zod/mini";
import { Invalid } from "../platform/errors.ts";
import { renderMarkdown } from "../platform/markdown.ts";
import type { EditTwinningInput } from "./inputs.ts";

type Told = Pick<
  output<typeof EditTwinningInput>,
  | "acronym"
  | "title"
  | "summary"
  | "presentation"
  | "objectives"
  | "results"
  | "theme"
  | "programme"
  | "startedYear"
  | "startsOn"
  | "endsOn"
>;

/**
 * What a twinning says of itself, as its row keeps it.
 * @throws Invalid when it ends before it starts, or starts in another year than it says
 */
export function toldOf({ results = "", programme, startedYear, startsOn, endsOn, ...texts }: Told) {
  // Where the day is known, the year is that of the day.
  const year = startsOn?.getUTCFullYear() ?? startedYear;
  if (year !== undefined && startedYear !== undefined && startedYear !== year)
    throw Invalid({ startedYear: { code: "yearOfAnotherDay", year } });
  const endsTooSoon =
    endsOn && ((startsOn && endsOn < startsOn) || (year !== undefined && endsOn.getUTCFullYear() < year));
  if (endsTooSoon) throw Invalid({ endsOn: { code: "datesTurnedRound" } });
  return {
    ...texts,
    results,
    presentationHtml: renderMarkdown(texts.presentation),
    objectivesHtml: renderMarkdown(texts.objectives),
    resultsHtml: renderMarkdown(results),
    programme: programme ?? null,
    startedYear: year ?? null,
    startsOn: startsOn ?? null,
    endsOn: endsOn ?? null,
  };
}

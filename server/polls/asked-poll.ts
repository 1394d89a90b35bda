import { Invalid, type Problem } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import { OPTION_MAX, OPTIONS_MAX, OPTIONS_MIN } from "./contract.ts";
import { OpenPollInput, type PollAsked } from "./inputs.ts";

/** One to vote for, as it is kept: words, or a day with or without a time. */
export type AskedOption = { label: string | null; day: string | null; time: string | null };

export type AskedPoll = Omit<PollAsked, "among" | "answers" | "day" | "time"> & { options: AskedOption[] };

/**
 * A poll as a form sends it, with its options in order; rows left empty are none.
 * @throws Invalid (`answers` and `day`: `fewOptions`, `manyOptions`, `optionTwice`, `optionTooLong`; `day`: `noDay`,
 *   `noTime`, `timeWithoutDay`, `dayPast`; `until`: `notInTwoYears`)
 */
export function askedPoll(input: unknown): AskedPoll {
  const { among, answers, day, time, ...poll } = parse(OpenPollInput, input);
  const field = among === "WORDS" ? "answers" : "day";
  const options = among === "WORDS" ? worded(answers ?? "") : dated(day, time);
  if (options.length < OPTIONS_MIN) refuse(field, { code: "fewOptions", min: OPTIONS_MIN });
  if (options.length > OPTIONS_MAX) refuse(field, { code: "manyOptions", max: OPTIONS_MAX });
  const twice = options.find((option, n) => options.findIndex((other) => isSame(option, other)) < n);
  if (twice) refuse(field, { code: "optionTwice", name: nameOf(twice) });
  if (poll.until !== undefined && !isSoon(poll.until)) refuse("until", { code: "notInTwoYears" });
  return { ...poll, options };
}

function worded(answers: string): AskedOption[] {
  const lines = answers.split("\n").map((each) => each.replace(/\s+/g, " ").trim().normalize("NFC"));
  return lines.filter(Boolean).map((label) => {
    if (label.length > OPTION_MAX) refuse("answers", { code: "optionTooLong", max: OPTION_MAX });
    return { label, day: null, time: null };
  });
}

function dated(days: string[], times: string[]): AskedOption[] {
  const rows = days.map((day, n) => ({ day, time: times[n] ?? "" }));
  if (times.slice(days.length).some(Boolean)) refuse("day", { code: "timeWithoutDay" });
  return rows
    .filter(({ day, time }) => day || time)
    .map(({ day, time }) => {
      if (!day) refuse("day", { code: "timeWithoutDay" });
      if (!isDay(day)) refuse("day", { code: "noDay" });
      if (time && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) refuse("day", { code: "noTime" });
      if (day < today()) refuse("day", { code: "dayPast" });
      return { label: null, day, time: time || null };
    });
}

function refuse(field: string, problem: Problem): never {
  throw Invalid({ [field]: problem });
}

/** As whoever reads them would say: neither case nor accents make two answers of one. */
const isSame = (one: AskedOption, other: AskedOption) =>
  one.day === other.day &&
  one.time === other.time &&
  (one.label ?? "").localeCompare(other.label ?? "", "it", { sensitivity: "accent" }) === 0;

const nameOf = ({ label, day, time }: AskedOption) => label ?? [day, time].filter(Boolean).join(" ");

const isDay = (value: string) =>
  /^\d{4}-\d\d-\d\d$/.test(value) && (new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) ?? false);

const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());

/** Today in Rome or later, and within two years. */
function isSoon(day: string): boolean {
  const first = today();
  return day >= first && day <= `${Number(first.slice(0, 4)) + 2}${first.slice(4)}`;
}

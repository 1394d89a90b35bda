import * as z from "zod/mini";
import { day, id, ifFilled, line, text } from "../platform/contract.ts";
import { ANSWERS_MAX, OPTIONS_MAX, QUESTION_MAX } from "./contract.ts";

// What forms send.

const yes = z.pipe(
  z.optional(z.literal("yes")),
  z.transform((value: "yes" | undefined) => value === "yes"),
);
/** One of several fields of one name: left empty, or a text that is looked at later. */
const several = z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(OPTIONS_MAX)), []);

export const OpenPollInput = z.strictObject({
  question: line(QUESTION_MAX, 3),
  /** What one chooses among. */
  among: z.enum(["WORDS", "DAYS"]),
  /** One a line. */
  answers: ifFilled(text(ANSWERS_MAX)),
  /** Row by row. */
  day: several,
  time: several,
  choice: z.enum(["SINGLE", "MULTIPLE"]),
  voters: z.enum(["PEOPLE", "ADMINISTRATIONS"]),
  secret: yes,
  /** The last day. */
  until: ifFilled(day),
});
export type PollAsked = z.output<typeof OpenPollInput>;

export const VoteInput = z.strictObject({
  option: z._default(z.array(id).check(z.maxLength(OPTIONS_MAX)), []),
});
export const WithdrawInput = z.strictObject({});
/** `reason`: of who closes a poll of somebody else; goes into the activity log. */
export const ClosePollInput = z.strictObject({ reason: ifFilled(line(500, 3)) });
export const SettlePollInput = z.strictObject({ option: id });

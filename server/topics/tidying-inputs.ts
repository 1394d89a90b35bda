import * as z from "zod/mini";
import { day, id, ifFilled, line } from "../platform/contract.ts";
import { TITLE_MAX } from "./contract.ts";
import { yesOrNo } from "./inputs.ts";

// What the forms of those who tidy send; each with a reason.

/** Why staff did something; goes into the activity log. */
const reason = line(500, 3);
/** `version`: which of the post's texts, from 1; `of`: how many there were. */
export const RestoreVersionInput = z.strictObject({
  number: id,
  version: id,
  of: id,
  reason: ifFilled(reason),
});
export const ModeratePostInput = z.strictObject({ number: id, removed: yesOrNo, reason });
export const ModerateTopicInput = z.strictObject({
  change: z.enum(["lock", "unlock", "pin", "unpin"]),
  /** The last day of what is pinned. */
  until: ifFilled(day),
  reason,
});
/** So many of something, as a form's choice sends it; 0 is none. */
const count = (max: number) =>
  z.pipe(
    z.union([z.number(), z.string().check(z.regex(/^\d{1,5}$/))]),
    z.pipe(
      z.transform((value: string | number) => Number(value)),
      z.number().check(z.int(), z.gte(0), z.lte(max)),
    ),
  );
export const TopicRulesInput = z.strictObject({
  slowMinutes: count(1_440),
  closeAfterDays: count(730),
  announceOnly: z.pipe(
    z.optional(z.literal("yes")),
    z.transform((value: "yes" | undefined) => value === "yes"),
  ),
  reason,
});

export const MoveTopicInput = z.strictObject({
  space: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  reason,
});

/** At most so many messages are split off at once. */
const SPLIT_MAX = 500;
/** "3, 5-8": numbers and spans of them, as ascending numbers, each once; null where it says something else. */
function numbersIn(text: string): number[] | null {
  const numbers = new Set<number>();
  for (const part of text.split(/[\s,;]+/).filter((each) => each !== "")) {
    const [, first = "", last = first] = /^#?(\d{1,9})(?:[-–]#?(\d{1,9}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (from < 1 || to < from || to - from >= SPLIT_MAX) return null;
    for (let number = from; number <= to; number++) numbers.add(number);
    if (numbers.size > SPLIT_MAX) return null;
  }
  return numbers.size === 0 ? null : [...numbers].sort((a, b) => a - b);
}
export const SplitTopicInput = z.strictObject({
  numbers: z.pipe(
    z.string().check(
      z.maxLength(2_000),
      z.refine((text) => numbersIn(text) !== null, { params: { problem: "noNumbers" }, abort: true }),
    ),
    z.transform((text: string) => numbersIn(text) ?? []),
  ),
  title: line(TITLE_MAX, 3),
  reason,
});
/** `into`: the number of a discussion, or its address. */
export const MergeTopicInput = z.strictObject({
  into: z.pipe(
    z.pipe(
      z.union([z.string().check(z.maxLength(500)), z.number()]),
      z.transform(
        (value: string | number) =>
          /^(?:.*\/discussioni\/)?(\d{1,9})(?:[/?#].*)?$/.exec(String(value).trim())?.[1] ?? "",
      ),
    ),
    z.string().check(
      z.refine((value) => value !== "" && Number(value) > 0, {
        params: { problem: "noDiscussion" },
        abort: true,
      }),
    ),
  ),
  reason,
});

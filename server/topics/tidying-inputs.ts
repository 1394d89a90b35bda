import * as z from "zod/mini";
import { day, id, ifFilled, line } from "../platform/contract.ts";
import { yesOrNo } from "./contract.ts";

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

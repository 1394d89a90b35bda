import * as z from "zod/mini";
import { text } from "../platform/contract.ts";
import { INFORMATION_MAX } from "./contract.ts";

// What forms send.

/** `version`: the one that was changed; another one by now is somebody else's text. */
export const EditInformationInput = z.strictObject({
  language: z.enum(["it", "en"]),
  version: z.pipe(
    z.union([z.number(), z.string().check(z.regex(/^\d{1,9}$/))]),
    z.pipe(
      z.transform((value: string | number) => Number(value)),
      z.number().check(z.int(), z.gte(0), z.lte(999_999_999)),
    ),
  ),
  body: text(INFORMATION_MAX),
});

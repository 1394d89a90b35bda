import * as z from "zod/mini";
import { ifFilled, line, text } from "../platform/contract.ts";
import { REPORT_MAX } from "./contract.ts";

// What forms send.

/** A barrier somebody met. `page` and `email` may be left empty. */
export const BarrierInput = z.strictObject({
  page: ifFilled(line(300)),
  body: text(REPORT_MAX),
  email: ifFilled(z.pipe(line(254), z.email())),
});

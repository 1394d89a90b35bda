import { Unavailable } from "../errors.ts";
import { FULL_RETRY_SECONDS } from "./storage.ts";

const FULL = new Set(["ENOSPC", "EDQUOT"]);

/** What a full disk is to people: Unavailable, for some minutes; any other error as it is. */
export const asFull = (error: unknown) =>
  FULL.has((error as NodeJS.ErrnoException).code ?? "") ? Unavailable(FULL_RETRY_SECONDS) : error;

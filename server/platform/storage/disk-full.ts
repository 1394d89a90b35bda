import { Unavailable } from "../errors.ts";

const FULL = new Set(["ENOSPC", "EDQUOT"]);
/** Until an operator has made room. */
const FULL_RETRY_SECONDS = 300;

/** What a full disk is to people: Unavailable, for some minutes; any other error as it is. */
export const asFull = (error: unknown) =>
  FULL.has((error as NodeJS.ErrnoException).code ?? "") ? Unavailable(FULL_RETRY_SECONDS) : error;

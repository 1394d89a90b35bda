import { Unavailable } from "../errors.ts";
import { FULL_RETRY_SECONDS } from "./storage.ts";

/** No room on the disk; none left to this account; no file of this length for this process. */
const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** What to say where files cannot be kept for want of room. */
export const DiskFull = () => Unavailable(FULL_RETRY_SECONDS, "noRoom");

/** What a full disk is to people: Unavailable (`noRoom`), for some minutes; any other error as it is. */
export const asFull = (error: unknown) =>
  FULL.has((error as NodeJS.ErrnoException).code ?? "") ? DiskFull() : error;

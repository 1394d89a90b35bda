import { type CommunityError, Unavailable } from "../errors.ts";
import type { Log } from "../log.ts";
import { FULL_RETRY_SECONDS } from "./storage.ts";

const AWAY_RETRY_SECONDS = 10;
const INSUFFICIENT_STORAGE = 507;

type StoreError = { name?: string; message?: string; code?: string; $metadata?: { httpStatusCode?: number } };

const statusOf = (error: unknown) => (error as StoreError).$metadata?.httpStatusCode;

/** The store answered, and has no such file. A bucket that is not there is another matter: then it has none at all. */
export const isMissing = (error: unknown) =>
  statusOf(error) === 404 && (error as StoreError).name !== "NoSuchBucket";

/** What people hear when the store is away, full or refuses us; the reason is for who runs it, and for the log. */
export function storeFault(error: unknown, log: Log): CommunityError {
  // Not the error itself: what a store answers may repeat whom we said to be.
  const { name, message, code } = error as StoreError;
  const status = statusOf(error);
  log.warn({ store: { name, message, code, status } }, "the store of files is away or refuses");
  return Unavailable(status === INSUFFICIENT_STORAGE ? FULL_RETRY_SECONDS : AWAY_RETRY_SECONDS);
}

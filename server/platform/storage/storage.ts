import type { Readable } from "node:stream";

/** Bytes from `start` to `end`, both included. */
export type Slice = { start: number; end: number };

/** What has come in whole and is kept for good, under no name yet. `sha256` hexadecimal, `size` in bytes. */
export type Taken = {
  sha256: string;
  size: number;
  /** Its first bytes, at most HEAD_BYTES. */
  head: Uint8Array;
  /** Where it lies on this machine's disk, if it does; before `settle` alone. */
  place?: string;
  /** Its bytes, or a part of them; before `settle` alone. @throws Unavailable */
  open(slice?: Slice): Promise<Readable>;
  /**
   * Gives it its name: from here on `open` finds it, after a crash too. Nothing changes where the same bytes have it.
   * @throws Unavailable
   */
  settle(): Promise<void>;
  /** It is not wanted; nothing after `settle`. What cannot be thrown away now is left to `sweep`. */
  discard(): Promise<void>;
};

/** Where files are kept, each once, under the hash of its bytes. Knows neither names nor whose they are. */
export type Storage = {
  /**
   * Takes a file in, whole or not at all.
   * @param source its bytes
   * @param max bytes; more are refused
   * @throws Invalid (`file`: `fileTooLarge`, `fileEmpty`), Unavailable where the disk is full (`noRoom`) or the store is away;
   *   what the source throws
   */
  take(source: AsyncIterable<Uint8Array>, max: number): Promise<Taken>;
  /** … of a file on this machine's disk, which stays where it is; nobody writes to it any more. @throws as above */
  takeFile(file: string, max: number): Promise<Taken>;
  /**
   * A file's bytes. A stream that cannot be read to its end breaks; it never ends as if it were whole.
   * @throws NotFound, Unavailable
   */
  open(sha256: string, slice?: Slice): Promise<Readable>;
  /**
   * Puts a file where `open` does not find it: nobody gets it, whatever asks. What is not there is away already. Taken in
   * once more, it is found again. @throws Unavailable
   */
  quarantine(sha256: string): Promise<void>;
  /** Also from quarantine. What is not there is gone already. @throws Unavailable */
  forget(sha256: string): Promise<void>;
  /** Throws away what was cut short. @param before this moment; a day ago unless said. @throws Unavailable */
  sweep(before?: Date): Promise<void>;
};

/** In bytes, as people are told of sizes. */
export const MEGABYTE = 1_048_576;

/** So much of a file's beginning says what it is. */
export const HEAD_BYTES = 4_100;

/** Nobody goes on with what was cut short then. */
export const aDayAgo = () => new Date(Date.now() - 86_400_000);
/** Until an operator has made room. */
export const FULL_RETRY_SECONDS = 300;

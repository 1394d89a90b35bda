import { createReadStream } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  validateFileName,
  type ZipFile,
} from "yauzl";
import { asCommunityError, Invalid } from "../errors.ts";
import { inTurn } from "../in-turn.ts";
import type { Scratch } from "../scratch.ts";
import { asFull } from "../storage/disk-full.ts";
import { ArchiveReader, type Bytes } from "./archive-reader.ts";

/** What an archive may hold, archives in it counted with it: more is refused before anything opens it. */
export const ARCHIVE = {
  entries: 10_000,
  /** Bytes, unpacked. */
  unpacked: 2 * 1_073_741_824,
  /** So many times its own size, beyond what does no harm. */
  ratio: 100,
  harmless: 64 * 1_048_576,
  /** An archive in an archive …: a spreadsheet in a text in an archive in another one are four. */
  depth: 5,
  milliseconds: 120_000,
};

/** A link to somewhere else on the disk of who unpacks it (S_IFLNK, as Unix writes it into an entry). */
const LINK = 0o120000;
const KIND = 0o170000;

/** `locked`: something in it needs a password, and could not be looked into. */
export type ArchiveFound = { locked: boolean };

type Spent = { outer: number; entries: number; bytes: number; until: number; locked: boolean };

const checking = inTurn(200);

/**
 * Unpacks all of an archive (zip, and what is one: docx, odt, jar) to nowhere, and sees what it holds, whatever it says
 * of itself. One at a time, in bounded time and memory, never holding the event loop.
 * @param scratch where archives in it are laid for the time of the check
 * @throws Invalid (`file`: `fileBroken`, `archiveBomb`, `archiveTooLarge`, `archiveTooMany`, `archiveTooDeep`,
 *   `archivePaths`), Unavailable
 */
export const checkArchive = (archive: Bytes, scratch: Scratch): Promise<ArchiveFound> =>
  checking(async () => {
    const until = Date.now() + ARCHIVE.milliseconds;
    const spent: Spent = { outer: archive.size, entries: 0, bytes: 0, until, locked: false };
    await look(archive, scratch, spent, 1);
    return { locked: spent.locked };
  });

const refuse = (code: string, details: object = {}) => Invalid({ file: { code, ...details } });

async function look(archive: Bytes, scratch: Scratch, spent: Spent, depth: number): Promise<void> {
  if (depth > ARCHIVE.depth) throw refuse("archiveTooDeep", { max: ARCHIVE.depth });
  try {
    const zip = await fromRandomAccessReaderPromise(new ArchiveReader(archive), archive.size, {
      lazyEntries: true,
      // Names are looked at below, so that it can be said what is wrong with them.
      decodeStrings: false,
      autoClose: false,
    });
    spent.entries += zip.entryCount;
    if (spent.entries > ARCHIVE.entries) throw refuse("archiveTooMany", { max: ARCHIVE.entries });
    let packed = 0;
    for await (const entry of zip.eachEntry()) {
      requireSafeName(entry);
      packed += entry.compressedSize;
      // More than there is: the same bytes are unpacked again and again.
      if (packed > archive.size) throw refuse("archiveBomb");
      requireWithin(spent, entry.uncompressedSize);
      await unpack(zip, entry, scratch, spent, depth);
    }
  } catch (error) {
    const known = asFull(error);
    if (asCommunityError(known)) throw known;
    // All of it needs a password, its table of contents too (PKWARE).
    if (!/strong encryption/.test((error as Error).message)) throw refuse("fileBroken");
    spent.locked = true;
  }
}

function requireSafeName(entry: Entry): void {
  const { fileNameRaw, generalPurposeBitFlag, extraFields, externalFileAttributes, versionMadeBy } = entry;
  // It may be said twice, and which one counts depends on who reads.
  const names = [
    fileNameRaw.toString("latin1").replaceAll("\\", "/"),
    getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false),
  ];
  const madeByUnix = versionMadeBy >> 8 === 3;
  const isLink = madeByUnix && ((externalFileAttributes >>> 16) & KIND) === LINK;
  if (isLink || names.some((name) => name.includes("\0") || validateFileName(name) !== null))
    throw refuse("archivePaths");
}

/** @param more bytes that an entry says it has, or that were found */
function requireWithin(spent: Spent, more: number): void {
  const bytes = spent.bytes + more;
  if (bytes > ARCHIVE.harmless && bytes > spent.outer * ARCHIVE.ratio) throw refuse("archiveBomb");
  if (bytes > ARCHIVE.unpacked || Date.now() > spent.until)
    throw refuse("archiveTooLarge", { max: ARCHIVE.unpacked / 1_073_741_824 });
}

async function unpack(zip: ZipFile, entry: Entry, scratch: Scratch, spent: Spent, depth: number) {
  if (!entry.canDecodeFileData()) {
    // Nor can anything of ours open what is packed in other ways: what it says of its size has to do.
    spent.bytes += entry.uncompressedSize;
    spent.locked ||= entry.isEncrypted();
    return;
  }
  // yauzl ends with an error what unpacks to another size than it said.
  const source = await zip.openReadStreamPromise(entry);
  await scratch.lend(async (place) => {
    const inner = await count(source, place, spent);
    if (!inner) return;
    const { size } = await stat(place);
    await look({ size, open: (slice) => createReadStream(place, slice) }, scratch, spent, depth + 1);
  });
}

/** Counts what comes, and lays an archive down at `place`. @returns whether it is one */
async function count(source: Readable, place: string, spent: Spent): Promise<boolean> {
  let target: FileHandle | undefined;
  let first = true;
  try {
    for await (const piece of source as AsyncIterable<Buffer>) {
      requireWithin(spent, piece.length);
      spent.bytes += piece.length;
      if (first && isArchive(piece)) target = await open(place, "wx", 0o600);
      first = false;
      await target?.appendFile(piece);
    }
  } finally {
    await target?.close();
  }
  return target !== undefined;
}

/** An entry, or the end of an archive without any. */
export const isArchive = (head: Uint8Array): boolean =>
  head[0] === 0x50 &&
  head[1] === 0x4b &&
  ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

/**
 * Whether the end of a file is that of an archive, whatever its beginning is: one program would read the one in it,
 * another the other. @param tail its last bytes, at most 65,557
 */
export function endsAsArchive(tail: Buffer): boolean {
  for (let at = tail.length - 22; at >= 0; at--)
    if (tail.readUInt32LE(at) === 0x06054b50 && at + 22 + tail.readUInt16LE(at + 20) === tail.length)
      return true;
  return false;
}

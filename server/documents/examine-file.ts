import { createReadStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import { checkArchive, endsAsArchive, isArchive } from "../platform/archives/check-archive.ts";
import { Invalid } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import type { Scratch } from "../platform/scratch.ts";
import type { Taken } from "../platform/storage/storage.ts";
import type { FileMark } from "./contract.ts";
import { mediaTypeOf } from "./media-type.ts";

/** The end of a PDF and its table of contents; the end of an archive with the longest remark there can be. */
const TAIL = 65_557;

/** As phones of one maker take pictures, several in one file too; nothing here can draw them. */
const HEIC = /^image\/hei[cf]/;

export type Examined = { mediaType: string; marks: FileMark[] };

/**
 * Looks at what has come in before anything opens it: what it is, whether it is what it seems, what it holds.
 * @throws Invalid (`file`: `heic`, `twoKinds`, `fileBroken`, and what `checkArchive` throws), Unavailable
 */
export async function examineFile({ scratch }: Pick<Platform, "scratch">, file: Taken): Promise<Examined> {
  const marks: FileMark[] = [];
  // Before its kind is asked for: that looks into archives as well.
  if (isArchive(file.head) && (await archiveOf(file, scratch)).locked) marks.push("LOCKED");
  const mediaType = await mediaTypeOf(file.head, () => file.open());
  if (HEIC.test(mediaType)) throw Invalid({ file: { code: "heic" } });
  const tail = await lastOf(file);
  // Pictures are drawn anew: what hangs on to them is gone then.
  if (!isArchive(file.head) && !mediaType.startsWith("image/") && endsAsArchive(tail))
    throw Invalid({ file: { code: "twoKinds" } });
  if (mediaType === "application/pdf") marks.push(...marksOfPdf(file.head, tail));
  if (mediaType === "application/x-cfb" && (await isLockedOffice(file))) marks.push("LOCKED");
  return { mediaType, marks };
}

/** It is asked for in many parts: on this machine's disk that costs nothing. */
const archiveOf = (file: Taken, scratch: Scratch) =>
  scratch.withPlace(file, (place) =>
    checkArchive({ size: file.size, open: (slice) => createReadStream(place, slice) }, scratch),
  );

const lastOf = async (file: Taken) =>
  buffer(await file.open({ start: Math.max(0, file.size - TAIL), end: file.size - 1 }));

/** Its last table says where everything is and whether a password is needed; of one for the web, its first (ISO 32000). */
function marksOfPdf(head: Uint8Array, tail: Buffer): FileMark[] {
  const said = [Buffer.from(head), tail].map((part) => part.toString("latin1"));
  const marks: FileMark[] = [];
  if (said.some((part) => /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(part))) marks.push("LOCKED");
  if (!/startxref\s+\d+\s+%%EOF/.test(said[1] ?? "")) marks.push("CUT_SHORT");
  return marks;
}

/** What Office locks with a password is wrapped in its older format, under this name ([MS-OFFCRYPTO] 2.3.4). */
const LOCKED_OFFICE = Buffer.from("EncryptedPackage", "utf16le");

/** Looks into the first part of the table of contents, where the header says that it is ([MS-CFB] 2.2). */
async function isLockedOffice(file: Taken): Promise<boolean> {
  const head = Buffer.from(file.head);
  if (head.length < 76) return false;
  const start = (head.readUInt32LE(48) + 1) * 2 ** Math.min(head.readUInt16LE(30), 20);
  if (start >= file.size) return false;
  const names = await buffer(await file.open({ start, end: Math.min(file.size, start + 4_096) - 1 }));
  return names.includes(LOCKED_OFFICE);
}

import type { Readable } from "node:stream";
import yazl from "yazl";
import type { Viewer } from "../members/contract.ts";
import { requireMember } from "../members/require-member.ts";
import { statement } from "../platform/db/sql.ts";
import { Invalid } from "../platform/errors.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { MEGABYTE } from "../platform/storage/storage.ts";
import { requireSpace } from "../spaces/space-gate.ts";
import { chosenDocuments, requireAll } from "./chosen-documents.ts";
import { type ScanState, ZIP_MAX } from "./contract.ts";
import { ZipInput } from "./inputs.ts";
import { ZIPPING } from "./limits.ts";
import { openFile } from "./open-file.ts";
import { withheld } from "./withheld.ts";

const selectFiles = statement(
  "zip_files",
  `SELECT d.id, d.title, v.number, v.name, v.created_at AS at, f.scan, f.size::float8 AS size
   FROM document d JOIN document_version v ON v.document_id = d.id AND v.number = d.last_number
   JOIN stored_file f ON f.sha256 = v.sha256 WHERE d.id = ANY($1::int[]) ORDER BY d.id`,
);

type File = {
  id: number;
  title: string;
  number: number;
  name: string;
  at: Date;
  scan: ScanState;
  size: number;
};

/** `size` in bytes, known before the first byte is sent. */
export type Zip = { name: string; size: number; bytes: Readable };

/**
 * The last versions of several documents as they may be downloaded together: all of them or none.
 * @throws Invalid (`document`: `chooseDocuments`, `documentsGone`, `zipTooLarge`), Denied (`filesNotChecked`, with their `titles`)
 */
export async function requireZip(
  viewer: Viewer,
  { sql, scanner }: Pick<Platform, "sql" | "scanner">,
  spaceId: number,
  ids: readonly number[],
) {
  await chosenDocuments(viewer, sql, spaceId, ids);
  const files = await sql<File>(selectFiles, [ids]);
  if (files.length === 0) throw Invalid({ document: { code: "chooseDocuments" } });
  requireAll(files, "filesNotChecked", ({ scan }) => withheld({ scanner }, scan) === null);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > ZIP_MAX)
    throw Invalid({ document: { code: "zipTooLarge", megabytes: Math.floor(ZIP_MAX / MEGABYTE) } });
  return files;
}

/**
 * One .zip of the last versions of several documents, made while it is read. The policy is asked for each file again when
 * its turn comes: what may not be read any more by then breaks the whole off.
 * @throws NotFound, Denied (`signInFirst`, `suspended`, `filesNotChecked`), Invalid as `requireZip`, TooMany
 */
export const zipDocuments = (platform: Platform) =>
  async function zipDocuments(viewer: Viewer, spaceSlug: string, input: unknown): Promise<Zip> {
    const { sql, rateLimits } = platform;
    const member = requireMember(viewer);
    const space = await requireSpace(viewer, sql, spaceSlug);
    const files = await requireZip(viewer, platform, space.id, parse(ZipInput, input).documento);
    await rateLimits.spend(ZIPPING, member.id);
    const zip = new yazl.ZipFile();
    const output = zip.outputStream as Readable;
    const open = openFile(platform);
    const names = uniqueNames(files.map(({ name }) => name));
    let reading: Readable | undefined;
    for (const [place, { id, number, at, size }] of files.entries())
      zip.addReadStreamLazy(names[place] ?? "", { mtime: new Date(at), compress: false, size }, (give) => {
        open(viewer, id, number)
          .then((file) => file.read())
          .then(
            (bytes) => {
              reading = bytes;
              if (output.destroyed) bytes.destroy();
              else give(null, bytes);
            },
            (error) => output.destroy(error),
          );
      });
    zip.on("error", (error) => output.destroy(error));
    // Who goes away in the middle leaves no file open.
    output.on("close", () => reading?.destroy());
    // Its types forget what the callback is given.
    const size = await new Promise<number>((resolve) => zip.end(undefined, resolve as () => void));
    return { name: `documenti-${spaceSlug}.zip`, size, bytes: output };
  };

/** What some system does not take in a file's name; `C:` would be a drive. */
const UNSAFE = /[<>:"|?*\\/]/g;

/** "Nota.txt", "Nota (2).txt": two files of a name would be one, also where capitals do not count. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((sent) => {
    const name = sent.replace(UNSAFE, "_");
    const ending = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "";
    const stem = name.slice(0, name.length - ending.length);
    let free = name;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${stem} (${n})${ending}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

import type { Readable } from "node:stream";
import type { Viewer } from "../members/contract.ts";
import { GUEST } from "../members/contract.ts";
import { statement } from "../platform/db/sql.ts";
import { Denied, NotFound } from "../platform/errors.ts";
import type { Platform } from "../platform/platform.ts";
import type { Slice } from "../platform/storage/storage.ts";
import { canReadDocument, type ScanState } from "./contract.ts";
import { requireDocument } from "./document-gate.ts";
import { withheld } from "./withheld.ts";

const selectFile = statement(
  "version_file",
  `SELECT f.sha256, f.size::float8 AS size, f.media_type AS "mediaType", f.scan, v.name
   FROM document_version v JOIN stored_file f ON f.sha256 = v.sha256 WHERE v.document_id = $1 AND v.number = $2`,
);

type Row = { sha256: string; size: number; mediaType: string; scan: ScanState; name: string };

/** A version as it is handed out. `size` in bytes; `isPublic`: everybody may read it, so that it may be kept on its way. */
export type OpenFile = Omit<Row, "scan"> & {
  isPublic: boolean;
  read(slice?: Slice): Promise<Readable>;
};

/**
 * A version's file, for whoever may read the document now; where there is an antivirus, once it has found nothing.
 * @throws NotFound, Denied (`fileNotChecked`, `fileBlocked`, `fileNotCheckable`)
 */
export const openFile = (platform: Platform) =>
  async function openFile(viewer: Viewer, documentId: number, number: number): Promise<OpenFile> {
    const { sql, storage } = platform;
    const gate = await requireDocument(viewer, sql, documentId);
    const [row] = await sql<Row>(selectFile, [documentId, number]);
    if (!row) throw NotFound();
    const { scan, ...file } = row;
    const refusal = withheld(platform, scan);
    if (refusal) throw Denied(refusal);
    return {
      ...file,
      isPublic: canReadDocument(GUEST, gate),
      read: (slice) => storage.open(file.sha256, slice),
    };
  };
